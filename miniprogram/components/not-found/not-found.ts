import { notFound as sentences } from '../../i18n/notFound';
import { truncate, textLength } from '../../domain/unicodeText';
import { openPage, goHome } from '../../services/navigation';
import { defineComponent } from '../../view/defineComponent';
import { nearestRoute, type NotFound } from '../../routing/routes';

/** What was looked for; `page` is the whole address. */
type Missing = Pick<NotFound, 'value'> & { what: NotFound['what'] | 'page' };

/** For a page that does not exist, the right place that lies nearest to its address; home where none does. */
const realms: readonly [RegExp, NotFound['what']][] = [
  [/shop/i, 'product'],
  [/order|merchant/i, 'order'],
  [/wechat|chat|article/i, 'article'],
  [/guide|account/i, 'account'],
];

const nearest = ({ what, value }: Missing): NotFound['what'] | undefined =>
  what === 'page' ? realms.find(([pattern]) => pattern.test(value))?.[1] : what;

/** An address often has no end: enough of it to recognise what was asked for. */
const READABLE = 60;

/** Says what was wrong with a page's address, and leads to the nearest right place and home. */
defineComponent({
  words: sentences,
  props: { missing: null as Missing | null },
  project({ t }, { missing }) {
    if (!missing) return { shown: false };
    const { what, value } = missing;
    const way = nearest(missing);
    const named = textLength(value) > READABLE ? `${truncate(value, READABLE)}…` : value;
    return {
      shown: true,
      title: t.title,
      sentence: value === '' ? t.none[what] : t.unknown[what](named),
      way: way ? t.ways[way] : '',
      home: t.home,
    };
  },
  on: {
    nearest() {
      const { missing } = this.props;
      const way = missing && nearest(missing);
      if (way) void openPage(nearestRoute[way]);
    },
    home() {
      void goHome();
    },
  },
});
