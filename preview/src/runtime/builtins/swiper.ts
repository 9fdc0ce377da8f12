/** swiper, swiper-item. */
import { builtInOfElement, defineBuiltIn, type BuiltInElement } from '../framework/define-built-in';

const SWIPE_SHARE = 0.2;

function swiper(element: BuiltInElement) {
  const { host, data, doc, fire } = element;
  const dots = doc.createElement('div');
  dots.className = 'wx-dots';
  dots.setAttribute('aria-hidden', 'true');
  let current = 0;
  let timer = 0;
  let drag: { x: number; y: number; by: number } | undefined;

  const items = () => Array.from(host.children).filter((e) => e.localName === 'wx-swiper-item');
  const place = (animated: boolean, byPx = 0) => {
    const all = items() as HTMLElement[];
    const motion = animated ? `transform ${Number(data.duration)}ms ease` : 'none';
    all.forEach((item, index) => {
      let at = index - current;
      if (data.circular && all.length > 2) {
        if (at > all.length / 2) at -= all.length;
        if (at < -all.length / 2) at += all.length;
      }
      const move = `calc(${at * 100}% + ${byPx}px)`;
      item.style.transition = Math.abs(at) > 1 ? 'none' : motion;
      item.style.transform = data.vertical ? `translateY(${move})` : `translateX(${move})`;
      item.toggleAttribute('inert', index !== current);
    });
    if (!data.indicatorDots) {
      dots.remove();
      return;
    }
    dots.replaceChildren(
      ...all.map((_, index) => {
        const dot = doc.createElement('i');
        const color = index === current ? data.indicatorActiveColor : data.indicatorColor;
        dot.setAttribute('style', `background:${String(color)}`);
        return dot;
      }),
    );
    // Appending again what is there would wake the observer below, without end.
    if (!dots.isConnected) host.append(dots);
  };
  const go = (to: number, source: string) => {
    const count = items().length;
    if (count === 0) return;
    const next = data.circular ? (to + count) % count : Math.min(Math.max(to, 0), count - 1);
    const changed = next !== current;
    current = next;
    place(source !== 'init');
    if (!changed || source === 'init') return;
    const itemId = String(builtInOfElement(items()[current]!)?.data.itemId ?? '');
    const detail = { current, currentItemId: itemId, source: source === 'set' ? '' : source };
    element.set({ current });
    fire('change', detail);
    window.setTimeout(() => fire('animationfinish', detail), Number(data.duration));
  };
  const autoplay = () => {
    window.clearInterval(timer);
    if (!data.autoplay) return;
    timer = window.setInterval(() => {
      if (host.isConnected && !drag) go(current + 1 < items().length ? current + 1 : 0, 'autoplay');
    }, Number(data.interval));
  };

  const axis = () => (data.vertical ? 'y' : 'x');
  host.addEventListener('pointerdown', (event) => {
    if (!data.disableTouch) drag = { x: event.clientX, y: event.clientY, by: 0 };
  });
  doc.addEventListener('pointermove', (event) => {
    if (!drag) return;
    const by = data.vertical ? event.clientY - drag.y : event.clientX - drag.x;
    drag.by = by;
    if (Math.abs(by) > 3) place(false, by);
    fire('transition', { dx: axis() === 'x' ? -by : 0, dy: axis() === 'y' ? -by : 0 });
  });
  const release = () => {
    if (!drag) return;
    const { by } = drag;
    drag = undefined;
    const size = data.vertical ? host.clientHeight : host.clientWidth;
    const step = Math.abs(by) > size * SWIPE_SHARE ? -Math.sign(by) : 0;
    go(current + step, 'touch');
  };
  doc.addEventListener('pointerup', release);
  doc.addEventListener('pointercancel', release);

  const observer = new MutationObserver(() => {
    current = Math.min(current, Math.max(items().length - 1, 0));
    place(false);
  });
  return {
    attached: () => {
      observer.observe(host, { childList: true });
      go(Number(data.current), 'init');
      autoplay();
    },
    detached: () => {
      window.clearInterval(timer);
      observer.disconnect();
    },
    current: (to: number) => {
      if (to !== current) go(to, 'set');
    },
    currentItemId: (id: string) => {
      const index = items().findIndex((item) => builtInOfElement(item)?.data.itemId === id);
      if (index >= 0) go(index, 'set');
    },
    autoplay,
    interval: autoplay,
    vertical: (vertical: boolean) => {
      host.toggleAttribute('vertical', vertical);
      place(false);
    },
    indicatorDots: () => place(false),
  };
}

export function defineSwiper(): void {
  defineBuiltIn(
    'swiper',
    {
      indicatorDots: false,
      indicatorColor: 'rgba(0, 0, 0, .3)',
      indicatorActiveColor: '#000000',
      autoplay: false,
      current: 0,
      currentItemId: '',
      interval: 5000,
      duration: 500,
      circular: false,
      vertical: false,
      disableTouch: false,
    },
    swiper,
  );
  defineBuiltIn('swiper-item', { itemId: '', skipHiddenItemLayout: false }, () => undefined);
}
