import type { Bilingual } from '../bilingual';
import { dataDiff } from './dataDiff';
import { subscribeToViewContext, viewContext, type ViewContext } from './viewContext';

/** What the code of a page or a component knows of it. */
export interface ViewInstance<L> {
  readonly local: L;
  /** Whether the reader is looking at this page, or at the page of this component. */
  readonly visible: boolean;
  /** Changes what only this view knows, and draws again; answers whether that showed anything new. */
  update(part: Partial<L>): boolean;
  /** Does `work`, and draws once when that is done, whatever it changes. */
  batch<R>(work: () => R): R;
}

/** What the two kinds of view say of themselves. */
export interface ViewDefinition<T, L> {
  words: Bilingual<T>;
  /** What only this view knows, at first. */
  local: L | undefined;
  /** What the template shows. */
  project(world: ViewContext<T>): object;
  /** Called when the template was given that. */
  drawn?(world: ViewContext<T>): void;
}

/** A view as WeChat holds it. */
export interface LiveView<L> extends ViewInstance<L> {
  local: L;
  visible: boolean;
  definition: ViewDefinition<never, L>;
  /** How many batches are at work. */
  batches: number;
  /** What the template was given last. */
  shown: object;
  leave(): void;
  setData(data: object): void;
  draw(): boolean;
}

/** Begins the life of a view, which is out of sight yet. */
export function openView<T, L extends object>(
  view: LiveView<L>,
  definition: ViewDefinition<T, L>,
): void {
  view.definition = definition as ViewDefinition<never, L>;
  view.local = { ...(definition.local as L) };
  view.visible = false;
  view.batches = 0;
  view.shown = {};
  view.leave = subscribeToViewContext(() => view.draw());
}

/** Ends it: what is still waited for draws nothing any more. */
export function closeView(view: LiveView<object>): void {
  view.visible = false;
  view.leave();
}

/** Draws only what is in sight, and sets only the data that changed. */
export const viewMethods = {
  update(this: LiveView<object>, part: object): boolean {
    this.local = { ...this.local, ...part };
    return this.draw();
  },
  batch<R>(this: LiveView<object>, work: () => R): R {
    this.batches += 1;
    try {
      return work();
    } finally {
      this.batches -= 1;
      this.draw();
    }
  },
  draw(this: LiveView<object>): boolean {
    if (!this.visible || this.batches > 0) return false;
    const world = viewContext(this.definition.words);
    const next = this.definition.project(world);
    const changed = dataDiff(this.shown, next);
    this.shown = next;
    const isNew = Object.keys(changed).length > 0;
    if (isNew) this.setData(changed);
    this.definition.drawn?.(world);
    return isNew;
  },
};
