/**
 * Runs in the preview's page: a page that opens takes the window that another has left, emptied. Every
 * page is as new as ever; but a new window costs the browser more than all that most pages do.
 */
interface Window extends HTMLIFrameElement {
  /** As the browser has it; the preview puts its own over it, each time anew. */
  plain?: PropertyDescriptor;
}

const free: Window[] = [];
const elements = (frame: Window): object =>
  (frame.contentWindow as globalThis.Window & typeof globalThis).Element.prototype;

/** Patches how the preview makes, puts in and takes out a page's frame. */
export function reuseFrames(): void {
  const create = document.createElement.bind(document);
  document.createElement = ((tag: string) => {
    if (tag !== 'iframe') return create(tag);
    const left = free.pop();
    if (left) return left;
    const frame = create('iframe') as Window;
    frame.remove = () => {
      Object.defineProperty(elements(frame), 'setAttribute', frame.plain!);
      frame.hidden = true;
      free.push(frame);
    };
    return frame;
  }) as typeof create;

  const frames = document.querySelector('#frames')!;
  const append = frames.append.bind(frames);
  frames.append = (frame) => {
    const it = frame as Window;
    it.hidden = it.inert = false;
    if (it.parentNode === frames) return;
    append(it);
    it.plain = Object.getOwnPropertyDescriptor(elements(it), 'setAttribute');
  };
}
