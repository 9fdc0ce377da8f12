import { money } from '../../../../content/format';
import { brand, catalogue, toldProduct } from '../../../../content/shop';
import { entranceOf } from '../../../../domain/scene';
import { go } from '../../../../services/navigation';
import { places } from '../../../../store/places';
import { screen } from '../../../../store/screen';
import { promotionWords } from '../../content/promotion';
import { refusalSentence, type Refused } from '../../content/refusals';
import { shopWords } from '../../content/shop';
import { enter } from '../../enter';
import { priceOf, promisedOn } from '../../price';

screen({
  words: shopWords,
  local: { refusal: null as Refused | null },
  title: ({ language }) => brand.name[language],
  share: ({ language, t }) => ({
    title: t.card(brand.name[language], t.line),
    path: places.shop(),
  }),
  opened() {
    const outcome = enter(this.query, { type: 'seeShop' });
    if (!outcome.ok) this.update({ refusal: outcome.refusal });
  },
  project({ state, now, language, t }, { refusal }) {
    const { entry } = state;
    const shelf = catalogue.filter(({ id }) => !state.withdrawn.includes(id));
    const offers = shelf.map((product) => {
      const { id, kind } = product;
      const { total, percent } = priceOf(product, 1, promisedOn(state, id, now), state);
      return {
        id,
        kind,
        name: toldProduct(id, language).name,
        line: toldProduct(id, language).line,
        price: kind === 'goods' ? money(total) : t.perSeat(money(total)),
        less: percent > 0 ? promotionWords[language].less(percent) : '',
      };
    });
    return {
      step: state.cameBack ? 'return' : 'shop',
      name: brand.name[language],
      letter: brand.letter[language],
      came: entry ? t.scene(t.came[entranceOf(entry.scene)], entry.scene || '–') : '',
      problem: refusal ? refusalSentence(refusal, language) : '',
      goodsOffered: offers.filter(({ kind }) => kind === 'goods'),
      tables: offers.filter(({ kind }) => kind === 'reservation'),
      bare: offers.length === 0,
    };
  },
  on: {
    open(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      void go(places.product(event.currentTarget.dataset.id));
    },
    restore() {
      void go(places.compose);
    },
    orders() {
      void go(places.order());
    },
  },
});
