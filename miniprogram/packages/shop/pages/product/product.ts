import { money } from '../../../../content/format';
import { brand, catalogue, toldProduct } from '../../../../content/shop';
import { findProduct } from '../../../../domain/catalogue';
import { findPost, promotionOn } from '../../../../domain/promotion';
import { go } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { places } from '../../../../store/places';
import { screen } from '../../../../store/screen';
import { productWords } from '../../content/product';
import { promotionWords, tellPromotion } from '../../content/promotion';
import { refusalSentence, type Refused } from '../../content/refusals';
import { halfBought } from '../../counter';
import { enter } from '../../enter';
import { priceOf, promisedOn } from '../../price';

screen({
  words: productWords,
  local: { refusal: null as Refused | null },
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
    const price = priceOf(found, 1, promised, state);
    const { name, line, about } = toldProduct(id, language);
    const reservation = found.kind === 'reservation';
    const known = mayRepeat(id) && !withdrawn;
    const half = known ? halfBought(state, id, promised) : undefined;
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
      promotion: promotion ? tellPromotion(promotion, language) : elsewhere && t.elsewhere,
      reservation,
      known,
      withdrawn,
      action: withdrawn
        ? t.shop
        : reservation
          ? t.reserve
          : known
            ? t.again(money(half?.total ?? price.total))
            : t.buy,
      problem: refusal ? refusalSentence(refusal, language) : '',
    };
  },
  on: {
    act() {
      const { id = '' } = this.query;
      if (store.state.withdrawn.includes(id)) void go(places.shop());
      else
        void go(places.checkout({ ...choice(id), ...(mayRepeat(id) && { quick: '1' as const }) }));
    },
    choose() {
      void go(places.checkout(choice(this.query.id ?? '')));
    },
  },
});

/** A customer who has paid before needs to say nothing more; a reservation still needs its time. */
const mayRepeat = (id: string): boolean =>
  store.state.paid.orders > 0 && findProduct(catalogue, id)?.kind === 'goods';

/** What is taken to the counter: the product, and the price that was promised. */
function choice(id: string) {
  const promotion = promisedOn(store.state, id, store.now());
  return { product: id, ...(promotion && { promotion }) };
}
