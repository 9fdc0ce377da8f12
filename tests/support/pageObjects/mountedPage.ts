/**
 * Components and pages of the Mini Program in jsdom, with miniprogram-simulate and WeChat's own wcc.
 * What it cannot do, real Chromium does (tests/e2e): layout, styles, `model:value`, page changes.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as simulate from 'miniprogram-simulate';
import type { RootComponent } from 'miniprogram-simulate';
import utils from 'miniprogram-simulate/src/utils';

export type Mounted = RootComponent<
  Record<string, unknown>,
  Record<string, never>,
  Record<string, (...args: unknown[]) => unknown>
> & { triggerPageLifeTime(name: 'show' | 'hide'): void };

/** The Mini Program's root, which is also the simulator's. */
const ROOT = path.resolve(__dirname, '../../../miniprogram');

interface ComponentJson {
  usingComponents?: Record<string, string>;
}

// The simulator loses the tags that every page may use where a json has no `usingComponents` of its own.
const { readJson } = utils;
utils.readJson = (file) => {
  const json = readJson(file);
  return json && { usingComponents: {}, ...json };
};

/** One page as getCurrentPages() tells it. */
interface OpenPage {
  route: string;
  options: Record<string, string>;
}

const pages: OpenPage[] = [];

/** Forgets the open pages, as when the Mini Program is killed. */
export const closePages = (): void => void pages.splice(0);

/** A page that is open already, behind the next. */
export const leaveOpen = (route: string): void => void pages.push({ route, options: {} });

const LIFETIMES = new Set(['data', 'behaviors', 'options']);

/** What the base library has and the simulator lacks. */
export function installBaseLibrary(): void {
  const shims = {
    Page(definition: Record<string, unknown>) {
      const entries = Object.entries(definition);
      Component({
        ...Object.fromEntries(entries.filter(([name]) => LIFETIMES.has(name))),
        methods: Object.fromEntries(entries.filter(([, value]) => typeof value === 'function')),
      });
    },
    App: (): void => undefined,
    getApp: () => ({}),
    getCurrentPages: () => pages,
  };
  Object.assign(globalThis, shims);
}

/**
 * Mounts a component, by its path in the Mini Program (`components/step-bar/step-bar`).
 *
 * Every mount starts the app's modules anew, the store among them, over the storage as it stands:
 * it is the Mini Program killed and opened again. Modules that a test wants to share with what is
 * mounted come from `moduleOf`, afterwards.
 * @throws when a component named in a json, here or below, is not there
 */
export function mount(file: string, properties: object = {}): Mounted {
  if (!existsSync(path.join(ROOT, 'miniprogram_npm'))) {
    throw new Error('miniprogram_npm is not packed: run npm ci, or npm run postinstall.');
  }
  // The simulator runs each script again, which jest's module registry would refuse.
  jest.resetModules();
  const id = simulate.load(path.join(ROOT, file), path.basename(file), {
    compiler: 'official',
    rootPath: ROOT,
    usingComponents: { ...tagsOfAllPages(file), ...packedTags(file) },
    compilerOptions: { maxBuffer: 1 << 26 },
  });
  const component = simulate.render(id, properties) as Mounted | undefined;
  if (!component) throw new Error(`${file} did not register: does its script call Component?`);
  component.attach(document.createElement('div'));
  return component;
}

/** Mounts a page and opens it with a query, up to and with onShow and onReady. */
export function mountPage(file: string, query: Record<string, string> = {}): Mounted {
  pages.push({ route: file, options: query });
  const page = mount(file);
  const methods = page.instance as unknown as Record<string, ((arg?: object) => void) | undefined>;
  methods['onLoad']?.(query);
  methods['onShow']?.();
  page.triggerPageLifeTime('show');
  methods['onReady']?.();
  return page;
}

/** A module of the Mini Program, the same instance that what is mounted uses (`store/index`). */
export const moduleOf = <T>(file: string): T => require(path.join(ROOT, file)) as T;

/** Lets what an event started, promises included, come to an end. */
export const settle = (): Promise<void> => simulate.sleep(0);

type Node = Pick<Mounted, 'querySelector' | 'dispatchEvent'>;

/** Where a finger on a node lands: of Vant's button, on the native one inside. */
export const tapTarget = (node: Node): Node => node.querySelector('.van-button') ?? node;

/** Taps the node a selector finds, as a finger would, and lets the work it starts end. */
export async function tap(inside: Pick<Mounted, 'querySelector'>, selector: string): Promise<void> {
  const node = inside.querySelector(selector);
  if (!node) throw new Error(`Nothing to tap at ${selector}`);
  tapTarget(node).dispatchEvent('tap');
  await settle();
}

/** An attribute as the template sets it, by its camel-case name (`ariaLabel`); not in the DOM. */
export function attribute(node: Pick<Mounted, 'toJSON'>, name: string): unknown {
  return node.toJSON().attrs.find((attr) => attr.name === name)?.value;
}

/**
 * The npm components that a component uses, here or below, by tag: the simulator resolves their
 * names only when told, and renders an empty tag where it is not.
 */
function packedTags(file: string): Record<string, string> {
  const tags: Record<string, string> = {};
  const seen = new Set<string>();
  const visit = (stem: string): void => {
    if (seen.has(stem)) return;
    seen.add(stem);
    const json = path.join(ROOT, `${stem}.json`);
    if (!existsSync(json)) throw new Error(`No component at miniprogram/${stem}`);
    const { usingComponents = {} } = JSON.parse(readFileSync(json, 'utf8')) as ComponentJson;
    for (const [tag, name] of Object.entries(usingComponents)) {
      const target = resolve(stem, name);
      if (target.startsWith('miniprogram_npm/')) {
        if ((tags[tag] ?? `/${target}`) !== `/${target}`) {
          throw new Error(`<${tag}> is ${tags[tag]} and ${target}; the simulator takes one.`);
        }
        tags[tag] = `/${target}`;
      }
      visit(target);
    }
  };
  visit('app');
  visit(file);
  return tags;
}

/** The tags that app.json gives to every page; what is mounted itself is none of them. */
function tagsOfAllPages(file: string): Record<string, string> {
  const app = JSON.parse(readFileSync(path.join(ROOT, 'app.json'), 'utf8')) as ComponentJson;
  const tags = Object.entries(app.usingComponents ?? {});
  return Object.fromEntries(
    tags
      .map(([tag, name]) => [tag, resolve('app', name)] as const)
      .filter(([, target]) => target !== file)
      .map(([tag, target]) => [tag, `/${target}`]),
  );
}

/** `usingComponents` as WeChat resolves it: beside the file, from the root, then npm. */
function resolve(stem: string, name: string): string {
  if (name.startsWith('/')) return name.slice(1);
  const beside = path.posix.join(path.posix.dirname(stem), name);
  if (existsSync(path.join(ROOT, `${beside}.json`))) return beside;
  return `miniprogram_npm/${name}`;
}
