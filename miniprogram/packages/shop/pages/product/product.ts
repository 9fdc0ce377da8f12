import { config } from '../../../../config';
import { money } from '../../../../content/format';
import { brand, catalogue, toldProduct } from '../../../../content/shop';
import { findProduct } from '../../../../domain/catalogue';
import { findOrder, type Order } from '../../../../domain/order';
import { findPost, promotionOn } from '../../../../domain/promotion';
import { numbers } from '../../../../services/index';
import { go } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { places } from '../../../../store/places';
import { standing } from '../../../../store/standing';
import { screen, type Screen } from '../../../../store/screen';
import { productWords } from '../../content/product';
import { promotionWords, tellPromotion } from '../../content/promotion';
import { refusalSentence, type Refused } from '../../content/refusals';
import { halfBought, proceed } from '../../orderPayment';
import { enter } from '../../enter';
import { priceIn, priceOf, promisedOn } from '../../price';
import { tell } from '../../telling';

interface Buying {
  /** A tap is being carried out. */
  buying: boolean;
  refusal: Refused | null;
}

const fresh: Buying = { buying: false, refusal: null };

screen({
  words: productWords,
  local: fresh,
  lost: ({ id = '' }) => (findProduct(catalogue, id) ? null : { what: 'product', given: id }),
  title: ({ t }) => t.title,
  share: ({ language }, { id = '' }) => ({
    title: `${toldProduct(id, language).name} · ${brand.name[language]}`,
    path: places.product(id),
  }),
  opened() {
    const outcome = enter(this.query, { type: 'seeProduct', product: this.query.id ?? '' });
    if (!outcome.ok) this.update({ refusal: outcome.refusal });
  },
  project({ state, now, language, t }, { refusal }, { id = '', from = '' }) {
    const found = findProduct(catalogue, id)!;
    const withdrawn = state.withdrawn.includes(id);
    const promotion = withdrawn ? null : promotionOn(state, id, now);
    const elsewhere = from.startsWith('post-') && !findPost(state, from) && !withdrawn;
    const promised = promotion?.is === 'valid' ? promotion.article : null;
    const { name, line, about } = toldProduct(id, language);
    const reservation = found.kind === 'reservation';
    const known = mayRepeat(id) && !withdrawn;
    const half = known ? halfBought(state, id, promised) : undefined;
    const price = half ? priceIn(half, state) : priceOf(found, 1, promised, state);
    const held = half && price.off > 0 && promotionWords[language].ordered(price.percent);
    const stands = half && standing(half);
    const told = half && stands !== 'unpaid' ? tell(half, language) : undefined;
    const goesOn = told && (told.waiting || stands === 'unknown' || stands === 'failed');
    return {
      step: state.paid.orders > 0 ? 'again' : 'product',
      id,
      held: half ? { product: id, order: half.out_trade_no } : { product: id },
      name,
      line,
      about,
      price: money(price.total),
      before: price.off > 0 ? money(price.full) : '',
      less: price.off > 0 ? promotionWords[language].less(price.percent) : '',
      promotion:
        held || (promotion ? tellPromotion(promotion, language) : elsewhere && t.elsewhere),
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
      problem: refusal ? refusalSentence(refusal, language) : '',
    };
  },
  on: {
    act({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, Shown>) {
      const { id = '' } = this.query;
      if (store.state.withdrawn.includes(id)) void go(places.shop());
      else if (mayRepeat(id)) void buyAgain(this, id, currentTarget.dataset);
      else void go(places.checkout(choice(id)));
    },
    choose() {
      void go(places.checkout(choice(this.query.id ?? '')));
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
  page: Screen<Buying>,
  product: string,
  { order: number, promised }: Shown,
): Promise<void> {
  if (page.local.buying) return;
  page.update({ buying: true });
  try {
    const order = findOrder(store.state.orders, number) ?? place(page, product, promised);
    if (order) await proceed(page, order, go);
  } finally {
    page.update({ buying: false });
  }
}

function place(page: Screen<Buying>, product: string, promised: string): Order | undefined {
  const out_trade_no = numbers.next('LT');
  const placed = store.send({
    type: 'placeOrder',
    out_trade_no,
    product,
    quantity: 1,
    ...(promised && { promotion: promised }),
  });
  page.update({ refusal: placed.ok ? null : placed.refusal });
  return findOrder(store.state.orders, out_trade_no);
}

/** A customer who has paid before needs to say nothing more; a reservation still needs its time. */
const mayRepeat = (id: string): boolean =>
  store.state.paid.orders > 0 && findProduct(catalogue, id)?.kind === 'goods';

/** What is taken to the counter: the product, and the price that was promised. */
function choice(id: string) {
  const promotion = promisedOn(store.state, id, store.now());
  return { product: id, ...(promotion && { promotion }) };
}
