import type { Bilingual, Language } from '../language';
import { dataDiff } from './dataDiff';
import { settings, store } from '../store/index';

/** What a piece is drawn from besides its properties. */
export interface ComponentContext<T> {
  language: Language;
  /** The piece's sentences in the reader's language. */
  t: T;
}

export interface ComponentInstance<G, L> {
  /** The properties as they stand. */
  readonly props: G;
  readonly local: L;
  /** Changes what only this piece knows, and draws again. */
  update(part: Partial<L>): void;
}

interface ComponentDefinition<T, G, L, D, M> {
  words: Bilingual<T>;
  /** The properties with the values that they have until somebody gives others; `null` takes any. */
  props: G;
  /** What only this piece knows: what is unfolded. */
  local?: L;
  /** What the template shows. */
  project(reading: ComponentContext<T>, given: G, local: L): D;
  on?: M & ThisType<ComponentInstance<G, L>>;
}

/**
 * Registers a component that speaks the reader's language: the counterpart for components of `definePage`. It sets only the
 * data that changed, and none while its page is out of sight.
 */
export function defineComponent<
  T extends object,
  G extends object,
  L extends object,
  D extends object,
  M extends Record<string, (...args: never[]) => unknown>,
>({ words, props, local, project, on }: ComponentDefinition<T, G, L, D, M>): void {
  interface Instance extends ComponentInstance<G, L> {
    local: L;
    props: G;
    visible: boolean;
    drawn: object;
    leave: (() => void)[];
    data: G;
    setData(data: object): void;
    draw(): void;
  }

  const names = Object.keys(props);

  Component({
    properties: Object.fromEntries(
      Object.entries(props as Record<string, unknown>).map(([name, value]) => [
        name,
        { type: typeOf(value), value },
      ]),
    ),
    observers:
      names.length > 0
        ? {
            [names.join(',')](this: Instance) {
              if (this.drawn) this.draw();
            },
          }
        : {},
    lifetimes: {
      attached(this: Instance) {
        this.local = { ...(local as L) };
        this.drawn = {};
        this.visible = true;
        const draw = () => this.draw();
        this.leave = [store.subscribe(draw), settings.subscribe(draw)];
        this.draw();
      },
      detached(this: Instance) {
        for (const leave of this.leave) leave();
      },
    },
    pageLifetimes: {
      show(this: Instance) {
        this.visible = true;
        this.draw();
      },
      hide(this: Instance) {
        this.visible = false;
      },
    },
    methods: {
      ...on,
      update(this: Instance, part: Partial<L>) {
        this.local = { ...this.local, ...part };
        this.draw();
      },
      draw(this: Instance) {
        if (!this.visible) return;
        const { language } = settings;
        this.props = Object.fromEntries(
          names.map((name) => [name, this.data[name as keyof G]]),
        ) as G;
        const next = project({ language, t: words[language] }, this.props, this.local);
        const changed = dataDiff(this.drawn, next);
        this.drawn = next;
        if (Object.keys(changed).length > 0) this.setData(changed);
      },
    },
  } as never);
}

function typeOf(value: unknown): StringConstructor | NumberConstructor | null {
  if (typeof value === 'string') return String;
  return typeof value === 'number' ? Number : null;
}
