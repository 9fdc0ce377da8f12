/** From the framework's nodes to elements of the DOM, and back. */
import type { Element as GlassElement } from 'glass-easel';

/** The element of a node; null on a page that is gone. */
export const elementOf = (node: GlassElement) => node.$$ as unknown as HTMLElement | null;

/** The node that an element stands for, if it does. */
export const nodeOf = (element: Element) => (element as { __wxElement?: GlassElement }).__wxElement;
