import { money } from '../../../../content/format';
import { brand, catalogue } from '../../../../content/shop';
import { entranceOf } from '../../../../domain/scene';
import { go } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { screen } from '../../../../store/screen';
import { orders, product, shop } from '../../addresses';
import { refusalSentence, type Refused } from '../../content/refusals';
import { shopWords } from '../../content/shop';
import { enter } from '../../enter';
import { told } from '../../goods';

screen({
  words: shopWords,
  local: { refusal: null as Refused | null },
  title: ({ language }) => brand.name[language],
  share: ({ language, t }) => ({
    title: t.card(brand.name[language], t.line),
    path: shop,
  }),
  opened() {
    // The door last: nothing must have happened since, for a reopened page to be the same visit.
    for (const outcome of [store.send({ type: 'seeShop' }), enter(this.query)]) {
      if (!outcome.ok) this.update({ refusal: outcome.refusal });
    }
  },
  project({ state, language, t }, { refusal }) {
    const { entry } = state;
    const offers = catalogue.map(({ id, kind, price }) => ({
      id,
      kind,
      name: told(id, language).name,
      line: told(id, language).line,
      price: kind === 'goods' ? money(price) : t.perSeat(money(price)),
    }));
    return {
      name: brand.name[language],
      letter: brand.letter[language],
      came: entry ? t.scene(t.came[entranceOf(entry.scene)], entry.scene) : '',
      problem: refusal ? refusalSentence(refusal, language) : '',
      goodsOffered: offers.filter(({ kind }) => kind === 'goods'),
      tables: offers.filter(({ kind }) => kind === 'reservation'),
    };
  },
  on: {
    open(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      void go(product(event.currentTarget.dataset.id));
    },
    orders() {
      void go(orders);
    },
  },
});
