/** glass-easel, set up once: where components are registered, and what a script's `this` is. */
import * as glassEasel from 'glass-easel';
import { component as adapterComponent, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';

// Before any space exists: spaces copy these. A component may have a property called `dataset`
// (van-button does), so fields are not written to the node.
glassEasel.globalOptions.writeFieldsToNode = false;
glassEasel.globalOptions.writeIdToDOM = true;

export type Component = glassEasel.GeneralComponent;

/** What a script knows as `this`: a page or a component. */
export interface Instance {
  readonly is: string;
  data: Record<string, unknown>;
  setData(data: Record<string, unknown>, callback?: () => void): void;
  /** The framework's node behind it. */
  readonly _$: Component;
  [key: string]: unknown;
}

export const miniProgramEnv = new MiniProgramEnv();
export const codeSpace = miniProgramEnv.createCodeSpace('app', true);
export const componentSpace = codeSpace.getComponentSpace();

/** The prototype of every `this`; the host adds what the adapter lacks (`animate`, `getTabBar`). */
export const instancePrototype = adapterComponent.ComponentCaller.prototype as unknown as Record<
  string,
  unknown
>;

/** The behaviour `wx://form-field`. */
export const formFieldBehavior = codeSpace.behavior().register();

/** Whether the component takes part in a form (`behaviors: ['wx://form-field']`). */
export function isFormField(component: Component): boolean {
  return component.hasBehavior(
    (formFieldBehavior as unknown as { _$: glassEasel.GeneralBehavior })._$,
  );
}
