import { lost as sentences } from '../../content/lost';
import { cut, lengthOf } from '../../domain/text';
import { go, home } from '../../services/navigation';
import { piece } from '../../store/piece';
import { nearestTo } from '../../store/places';
import type { Lost } from '../../store/screen';

/** What was looked for; `page` is the whole address. */
type Missing = Pick<Lost, 'given'> & { what: Lost['what'] | 'page' };

/** For a page that does not exist, the right place that lies nearest to its address; home where none does. */
const realms: readonly [RegExp, Lost['what']][] = [
  [/shop/i, 'product'],
  [/order|merchant/i, 'order'],
  [/wechat|chat|article/i, 'article'],
  [/guide|account/i, 'account'],
];

const nearest = ({ what, given }: Missing): Lost['what'] | undefined =>
  what === 'page' ? realms.find(([pattern]) => pattern.test(given))?.[1] : what;

/** An address often has no end: enough of it to recognise what was asked for. */
const READABLE = 60;

/** Says what was wrong with a page's address, and leads to the nearest right place and home. */
piece({
  words: sentences,
  given: { lost: null as Missing | null },
  project({ t }, { lost }) {
    if (!lost) return { shown: false };
    const { what, given } = lost;
    const way = nearest(lost);
    const named = lengthOf(given) > READABLE ? `${cut(given, READABLE)}…` : given;
    return {
      shown: true,
      title: t.title,
      sentence: given === '' ? t.none[what] : t.unknown[what](named),
      way: way ? t.ways[way] : '',
      home: t.home,
    };
  },
  on: {
    nearest() {
      const { lost } = this.given;
      const way = lost && nearest(lost);
      if (way) void go(nearestTo[way]);
    },
    home() {
      void home();
    },
  },
});
