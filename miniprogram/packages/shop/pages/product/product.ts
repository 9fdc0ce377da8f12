import { config } from '../../../../config';
import { money } from '../../../../i18n/format';
import { brand } from '../../../../data/brand';
import { catalogue } from '../../../../data/catalogue';
import { productText } from '../../../../i18n/productAndPostText';
import { findProduct } from '../../../../domain/catalogue';
import { findOrder, type Order } from '../../../../domain/order';
import { promotionPromised, promotionStatusOf } from '../../../../domain/promotion';
import { findPost } from '../../../../domain/push';
import type { State } from '../../../../domain/state';
import { placeOrder } from '../../model/placeOrder';
import { openPage } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { routes } from '../../../../routing/routes';
import { definePage, type PageInstance } from '../../../../view/definePage';
import { productPage } from '../../i18n/productPage';
import { promotionWords, promotionSentence } from '../../i18n/promotionStatus';
import { shopRefusalSentence, type AnyRefusal } from '../../i18n/shopRefusalSentence';
import { findUnpaidRepeatOrder, payOrQueryOrder } from '../../model/orderPayment';
import { recordEntry } from '../../model/recordEntry';
import { priceOfOrder, priceOf } from '../../../../domain/price';
import { paymentPrompt } from '../../model/paymentPrompt';

interface Buying {
  /** A tap is being carried out. */
  buying: boolean;
  refusal: AnyRefusal | null;
}

const fresh: Buying = { buying: false, refusal: null };

definePage({
  words: productPage,
  local: fresh,
  notFound: ({ id = '' }) => (findProduct(catalogue, id) ? null : { what: 'product', value: id }),
  title: ({ t }) => t.title,
  share: ({ language }, { id = '' }) => ({
    title: `${productText(id, language).name} · ${brand.name[language]}`,
    path: routes.product(id),
  }),
  opened() {
    const outcome = recordEntry(this.query, { type: 'seeProduct', product: this.query.id ?? '' });
    if (!outcome.ok) this.update({ refusal: outcome.refusal });
  },
  project(world, { refusal }, { id = '', from = '' }) {
    const { state, now, language, t } = world;
    const found = findProduct(catalogue, id)!;
    const withdrawn = state.withdrawn.includes(id);
    const promotion = withdrawn ? null : promotionStatusOf(state, id, now);
    const elsewhere = from.startsWith('post-') && !findPost(state, from) && !withdrawn;
    const promised = promotion?.is === 'valid' ? promotion.article : null;
    const { name, line, about } = productText(id, language);
    const reservation = found.kind === 'reservation';
    const known = mayRepeat(state, id) && !withdrawn;
    const half = known ? findUnpaidRepeatOrder(state, id, promised, now) : undefined;
    const price = half ? priceOfOrder(half, state) : priceOf(found, 1, promised, state);
    const pending = half && price.off > 0 && promotionWords[language].ordered(price.percent);
    const stands = half && world.orderStatus(half);
    const told = half && stands !== 'unpaid' ? paymentPrompt(half, world) : undefined;
    const goesOn = told && (told.waiting || stands === 'unknown' || stands === 'failed');
    return {
      step: state.paid.orders > 0 ? 'again' : 'product',
      id,
      pending: half ? { product: id, order: half.out_trade_no } : { product: id },
      name,
      line,
      about,
      price: money(price.total),
      before: price.off > 0 ? money(price.full) : '',
      less: price.off > 0 ? promotionWords[language].less(price.percent) : '',
      promotion:
        pending || (promotion ? promotionSentence(promotion, language) : elsewhere && t.elsewhere),
      reservation,
      known,
      notice: told?.notice ?? (known ? t.known : ''),
      waiting: told?.waiting ?? false,
      order: half?.out_trade_no ?? '',
      promised: promised ?? '',
      paying: half?.payment.status === 'paying' ? half.out_trade_no : '',
      mock: config.payment.kind === 'mock',
      withdrawn,
      action: goesOn
        ? told.action
        : withdrawn
          ? t.shop
          : reservation
            ? t.reserve
            : known
              ? t.again(money(price.total))
              : t.buy,
      problem: refusal ? shopRefusalSentence(refusal, language) : '',
    };
  },
  on: {
    act({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, Shown>) {
      const { id = '' } = this.query;
      if (store.state.withdrawn.includes(id)) void openPage(routes.shop());
      else if (mayRepeat(store.state, id)) void buyAgain(this, id, currentTarget.dataset);
      else void openPage(routes.checkout(choice(id)));
    },
    choose() {
      void openPage(routes.checkout(choice(this.query.id ?? '')));
    },
  },
});

/** What the button says: the order that it goes on with, or '', and the post whose promotion is in its price. */
interface Shown {
  order: string;
  promised: string;
}

/** One tap orders what its button says, or takes up the order that waits, and pays it. */
async function buyAgain(
  page: PageInstance<Buying>,
  product: string,
  { order: number, promised }: Shown,
): Promise<void> {
  if (page.local.buying) return;
  page.update({ buying: true });
  try {
    const order = findOrder(store.state.orders, number) ?? place(page, product, promised);
    if (order) await payOrQueryOrder(page, order, openPage);
  } finally {
    page.update({ buying: false });
  }
}

const place = (page: PageInstance<Buying>, product: string, promised: string): Order | undefined =>
  page.batch(() => {
    const placed = placeOrder({
      product,
      quantity: 1,
      ...(promised && { promotion: promised }),
    });
    page.update({ refusal: placed.ok ? null : placed.refusal });
    return placed.ok ? placed.order : undefined;
  });

/** A customer who has paid before needs to say nothing more; a reservation still needs its time. */
const mayRepeat = ({ paid }: State, id: string): boolean =>
  paid.orders > 0 && findProduct(catalogue, id)?.kind === 'goods';

/** What is taken to the checkout: the product, and the price that was promised. */
function choice(id: string) {
  const promotion = promotionPromised(store.state, id, store.now());
  return { product: id, ...(promotion && { promotion }) };
}
