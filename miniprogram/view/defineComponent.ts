import type { Bilingual } from '../bilingual';
import type { ViewContext } from './viewContext';
import {
  closeView,
  openView,
  viewMethods,
  type LiveView,
  type ViewInstance,
} from './viewLifecycle';

export interface ComponentInstance<G, L> extends ViewInstance<L> {
  /** The properties as they stand. */
  readonly props: G;
}

interface ComponentDefinition<T, G, L, D, M> {
  words: Bilingual<T>;
  /** The properties with the values that they have until somebody gives others; `null` takes any. */
  props: G;
  /** What only this component knows: what is unfolded. */
  local?: L;
  /** What the template shows. */
  project(world: ViewContext<T>, props: G, local: L): D;
  /** Called while the component is in sight, anew with every change of its properties; the answer ends it. */
  inSight?(props: G): () => void;
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
>({ words, props, local, project, inSight, on }: ComponentDefinition<T, G, L, D, M>): void {
  interface Instance extends LiveView<L> {
    props: G;
    data: G;
    /** Ends what began when it came into sight. */
    outOfSight: (() => void) | undefined;
  }

  const names = Object.keys(props);

  const isSame = (name: string, a: G, b: G) => a[name as keyof G] === b[name as keyof G];

  function takeProps(view: Instance): void {
    view.props = Object.fromEntries(names.map((name) => [name, view.data[name as keyof G]])) as G;
  }

  function show(view: Instance): void {
    if (!view.visible) {
      view.visible = true;
      view.outOfSight = inSight?.(view.props);
    }
    view.draw();
  }

  function hide(view: Instance): void {
    view.visible = false;
    view.outOfSight?.();
    view.outOfSight = undefined;
  }

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
              // WeChat tells of the first properties before it attaches the component.
              if (!this.definition) return;
              const before = this.props;
              takeProps(this);
              if (!this.visible || names.every((name) => isSame(name, before, this.props))) return;
              hide(this);
              show(this);
            },
          }
        : {},
    lifetimes: {
      attached(this: Instance) {
        takeProps(this);
        openView(this, {
          words,
          local,
          project: (world) => project(world, this.props, this.local),
        });
        show(this);
      },
      detached(this: Instance) {
        hide(this);
        closeView(this);
      },
    },
    pageLifetimes: {
      show(this: Instance) {
        show(this);
      },
      hide(this: Instance) {
        hide(this);
      },
    },
    methods: { ...on, ...viewMethods },
  } as never);
}

function typeOf(value: unknown): StringConstructor | NumberConstructor | null {
  if (typeof value === 'string') return String;
  return typeof value === 'number' ? Number : null;
}
