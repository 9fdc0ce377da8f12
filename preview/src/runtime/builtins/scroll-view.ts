/** scroll-view: the host element itself scrolls. */
import { defineBuiltIn, type BuiltInElement } from '../framework/define-built-in';

function scrollView(element: BuiltInElement) {
  const { host, data, fire } = element;
  let last = { left: 0, top: 0 };
  const near = { upper: true, lower: false };
  const flag = (name: string) => (value: unknown) => host.toggleAttribute(name, Boolean(value));
  const scrollTo = (options: ScrollToOptions) =>
    host.scrollTo({ ...options, behavior: data.scrollWithAnimation ? 'smooth' : 'auto' });
  const number = (value: unknown) =>
    typeof value === 'number' ? value : parseFloat(String(value));

  /** Not `Element.scrollIntoView`, which would scroll the page and the preview around it too. */
  const intoView = () => {
    const id = String(data.scrollIntoView);
    const target = id && host.querySelector(`#${CSS.escape(id)}`);
    if (!target) return;
    const to = target.getBoundingClientRect();
    const from = host.getBoundingClientRect();
    scrollTo({
      top: data.scrollY ? host.scrollTop + to.top - from.top : host.scrollTop,
      left: data.scrollX ? host.scrollLeft + to.left - from.left : host.scrollLeft,
    });
  };
  const edges = () => {
    const horizontal = Boolean(data.scrollX) && !data.scrollY;
    const [at, view, full, before, after] = horizontal
      ? [host.scrollLeft, host.clientWidth, host.scrollWidth, 'left', 'right']
      : [host.scrollTop, host.clientHeight, host.scrollHeight, 'top', 'bottom'];
    const upper = at <= number(data.upperThreshold);
    const lower = at + view >= full - number(data.lowerThreshold);
    if (upper && !near.upper) fire('scrolltoupper', { direction: before });
    if (lower && !near.lower) fire('scrolltolower', { direction: after });
    Object.assign(near, { upper, lower });
  };
  host.addEventListener('scroll', () => {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = host;
    const [deltaX, deltaY] = [last.left - scrollLeft, last.top - scrollTop];
    last = { left: scrollLeft, top: scrollTop };
    fire('scroll', { scrollLeft, scrollTop, scrollWidth, scrollHeight, deltaX, deltaY });
    edges();
  });
  const later = (act: () => void) => () => requestAnimationFrame(act);
  const toTop = later(() => {
    const top = number(data.scrollTop);
    if (top >= 0) scrollTo({ top });
  });
  const toLeft = later(() => {
    const left = number(data.scrollLeft);
    if (left >= 0) scrollTo({ left });
  });
  return {
    scrollX: flag('scroll-x'),
    scrollY: flag('scroll-y'),
    enableFlex: flag('enable-flex'),
    showScrollbar: (show: boolean) => host.toggleAttribute('bare', !show),
    scrollTop: toTop,
    scrollLeft: toLeft,
    scrollIntoView: later(intoView),
    refresherTriggered: (on: boolean) => fire(on ? 'refresherrefresh' : 'refresherrestore'),
    attached: () => {
      // A region that scrolls can be scrolled by the keyboard.
      if (data.scrollY || data.scrollX) host.tabIndex = 0;
      if (data.scrollTop) toTop();
      if (data.scrollLeft) toLeft();
      if (data.scrollIntoView) later(intoView)();
    },
  };
}

export function defineScrollView(): void {
  defineBuiltIn(
    'scroll-view',
    {
      scrollX: false,
      scrollY: false,
      upperThreshold: 50,
      lowerThreshold: 50,
      scrollTop: null,
      scrollLeft: null,
      scrollIntoView: '',
      scrollWithAnimation: false,
      enableFlex: false,
      showScrollbar: true,
      refresherTriggered: false,
    },
    scrollView,
  );
}
