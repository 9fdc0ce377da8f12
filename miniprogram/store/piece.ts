import type { Bilingual, Language } from '../content/words';
import { changes } from './changes';
import { settings, store } from './index';

/** What a piece is drawn from besides its properties. */
export interface Reading<T> {
  language: Language;
  /** The piece's sentences in the reader's language. */
  t: T;
}

export interface Piece<G, L> {
  /** The properties as they stand. */
  readonly given: G;
  readonly local: L;
  /** Changes what only this piece knows, and draws again. */
  update(part: Partial<L>): void;
}

interface Definition<T, G, L, D, M> {
  words: Bilingual<T>;
  /** The properties with the values that they have until somebody gives others; `null` takes any. */
  given: G;
  /** What only this piece knows: what is unfolded. */
  local?: L;
  /** What the template shows. */
  project(reading: Reading<T>, given: G, local: L): D;
  on?: M & ThisType<Piece<G, L>>;
}

/**
 * Registers a component that speaks the reader's language: the small sister of `screen`. It sets only the
 * data that changed, and none while its page is out of sight.
 */
export function piece<
  T extends object,
  G extends object,
  L extends object,
  D extends object,
  M extends Record<string, (...args: never[]) => unknown>,
>({ words, given, local, project, on }: Definition<T, G, L, D, M>): void {
  interface Instance extends Piece<G, L> {
    local: L;
    given: G;
    visible: boolean;
    drawn: object;
    leave: (() => void)[];
    data: G;
    setData(data: object): void;
    draw(): void;
  }

  const names = Object.keys(given);

  Component({
    properties: Object.fromEntries(
      Object.entries(given as Record<string, unknown>).map(([name, value]) => [
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
        this.given = Object.fromEntries(
          names.map((name) => [name, this.data[name as keyof G]]),
        ) as G;
        const next = project({ language, t: words[language] }, this.given, this.local);
        const changed = changes(this.drawn, next);
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
