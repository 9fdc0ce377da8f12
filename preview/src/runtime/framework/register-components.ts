/** Runs the scripts of pages and components, with `Page`, `Component` and `Behavior` as WeChat gives them. */
import * as glassEasel from 'glass-easel';
import type { CompiledComponent, ComponentJson, Program } from '../../program';
import { reportError } from '../environment/error-report';
import { codeSpace, componentSpace, formFieldBehavior, type Instance } from './code-space';
import { elementOf } from './dom-nodes';
import { queueReady } from './ready-lifetime';
import { templateHooks } from './template-hooks';
import { extendTemplate } from './extend-template';

type Definition = Record<string, unknown> & { behaviors?: unknown[] };
interface Scope {
  Page(definition: Definition): unknown;
  Component(definition: Definition): unknown;
  Behavior(definition: Definition): unknown;
}
interface JsOptions {
  styleIsolation?: string;
  addGlobalClass?: boolean;
}

const empty = () => codeSpace.behavior().register();
/** Behaviours that WeChat provides by name. */
const NAMED_BEHAVIORS: Record<string, unknown> = {
  'wx://form-field': formFieldBehavior,
  'wx://form-field-group': empty(),
  'wx://form-field-button': empty(),
  'wx://component-export': empty(),
};

function withBehaviors(definition: Definition): Definition {
  if (!definition.behaviors) return definition;
  const behaviors = definition.behaviors.map((behavior) => {
    if (typeof behavior !== 'string') return behavior;
    const known = NAMED_BEHAVIORS[behavior];
    if (!known) throw new Error(`The behavior "${behavior}" is not in this preview.`);
    return known;
  });
  return { ...definition, behaviors };
}

/** Warnings of the framework about code that runs well in WeChat. */
const NOISE = new RegExp(
  [
    'is not a valid (property|event)',
    'keys are not unique',
    'get null value',
    'relation',
    'Cannot find component',
    'generally for testing',
    'for-list data is neither',
  ].join('|'),
);

glassEasel.addGlobalWarningListener((message) => !NOISE.test(message));
glassEasel.addGlobalErrorListener((error) => {
  reportError(error);
  return false;
});

/** Every instance counts in `ready`, and carries its path for `:host` rules. */
function everyComponent(): void {
  const overall = componentSpace.defineBehavior({
    lifetimes: {
      created(this: unknown) {
        const node = (this as Instance)._$;
        elementOf(node)?.setAttribute('wx-is', node.is);
      },
      attached(this: unknown) {
        queueReady((this as Instance)._$);
      },
    },
  });
  codeSpace.setOverallBehavior(overall as unknown as glassEasel.GeneralBehavior);
}

/**
 * The adapter takes style isolation from the JSON alone; scripts may give it too (Vant does), and
 * a page is shared unless it says otherwise. Element ids stay as written.
 */
function mergeJsOptions(pages: Set<string>): void {
  interface Internals {
    prepareComponentOptions(is: string, options?: JsOptions): [glassEasel.ComponentOptions, string];
  }
  const internals = codeSpace as unknown as Internals;
  const original = internals.prepareComponentOptions.bind(codeSpace);
  internals.prepareComponentOptions = (is, options) => {
    const config: { styleIsolation?: string } = { ...codeSpace.getComponentStaticConfig(is) };
    config.styleIsolation ??=
      options?.styleIsolation ??
      (options?.addGlobalClass ? 'apply-shared' : pages.has(is) ? 'shared' : undefined);
    codeSpace.addComponentStaticConfig(is, config as never);
    const [result, isolation] = original(is, options);
    return [{ ...result, idPrefixGenerator: null }, isolation];
  };
}

function addSources(path: string, component: CompiledComponent): void {
  const { usingComponents, ...json }: ComponentJson = component.json;
  codeSpace.addComponentStaticConfig(path, {
    ...json,
    usingComponents: rooted(usingComponents),
    componentGenerics: rootedGenerics(component.json.componentGenerics),
  } as never);
  codeSpace.addCompiledTemplate(path, extendTemplate(component.template));
  codeSpace.addStyleSheet(path, path, path.replace(/[^\w-]+/g, '_'));
}

/** Resolved paths are the root's; the framework reads a path without a slash as relative. */
function rooted(using: ComponentJson['usingComponents'] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(using).map(([tag, path]) => [tag, root(path)]));
}

function rootedGenerics(generics: ComponentJson['componentGenerics'] = {}) {
  return Object.fromEntries(
    Object.entries(generics).map(([name, value]) => [
      name,
      value !== true && value.default ? { default: root(value.default) } : true,
    ]),
  );
}

const root = (path: string) => (path.includes('://') ? path : `/${path}`);

/**
 * Registers every page and component of the program by running its script. An error in one is
 * reported, and the others go on.
 */
export function registerComponents(program: Program): void {
  Object.assign(program.hooks, templateHooks);
  mergeJsOptions(new Set(program.pages));
  everyComponent();
  codeSpace.addStyleSheet('app', 'app');
  for (const [path, component] of Object.entries(program.components)) addSources(path, component);
  for (const [path, component] of Object.entries(program.components)) {
    let registered = false;
    codeSpace.componentEnv(path, (scope) => {
      const { Page, Component, Behavior } = scope as unknown as Scope;
      const once = (define: Scope['Page']) => (definition: Definition) => {
        registered = true;
        return define(withBehaviors(definition));
      };
      Object.assign(globalThis, {
        Page: once(Page),
        Component: once(Component),
        Behavior: (definition: Definition) => Behavior(withBehaviors(definition)),
      });
      try {
        component.run();
        if (!registered)
          throw new Error(`${path}: the script calls neither Page() nor Component().`);
      } catch (error) {
        reportError(error);
      }
    });
  }
}
