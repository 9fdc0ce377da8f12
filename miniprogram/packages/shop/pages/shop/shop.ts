import { money } from '../../../../i18n/format';
import { brand } from '../../../../data/brand';
import { catalogue } from '../../../../data/catalogue';
import { productText } from '../../../../i18n/productAndPostText';
import { entranceOf } from '../../../../domain/sceneValues';
import { openPage } from '../../../../services/navigation';
import { routes } from '../../../../routing/routes';
import { definePage } from '../../../../view/definePage';
import { promotionWords } from '../../i18n/promotionStatus';
import { shopRefusalSentence, type AnyRefusal } from '../../i18n/shopRefusalSentence';
import { shopPage } from '../../i18n/shopPage';
import { recordEntry } from '../../model/recordEntry';
import { priceOf } from '../../../../domain/price';
import { promotionPromised } from '../../../../domain/promotion';

definePage({
  words: shopPage,
  local: { refusal: null as AnyRefusal | null },
  title: ({ language }) => brand.name[language],
  share: ({ language, t }) => ({
    title: t.card(brand.name[language], t.line),
    path: routes.shop(),
  }),
  opened() {
    const outcome = recordEntry(this.query, { type: 'seeShop' });
    if (!outcome.ok) this.update({ refusal: outcome.refusal });
  },
  project({ state, now, language, t }, { refusal }) {
    const { entry } = state;
    const shelf = catalogue.filter(({ id }) => !state.withdrawn.includes(id));
    const offers = shelf.map((product) => {
      const { id, kind } = product;
      const { total, percent } = priceOf(product, 1, promotionPromised(state, id, now), state);
      return {
        id,
        kind,
        name: productText(id, language).name,
        line: productText(id, language).line,
        price: kind === 'goods' ? money(total) : t.perSeat(money(total)),
        less: percent > 0 ? promotionWords[language].less(percent) : '',
      };
    });
    return {
      step: state.cameBack ? 'return' : 'shop',
      name: brand.name[language],
      letter: brand.letter[language],
      came: entry ? t.scene(t.came[entranceOf(entry.scene)], entry.scene || '–') : '',
      problem: refusal ? shopRefusalSentence(refusal, language) : '',
      goodsOffered: offers.filter(({ kind }) => kind === 'goods'),
      tables: offers.filter(({ kind }) => kind === 'reservation'),
      bare: offers.length === 0,
    };
  },
  on: {
    open(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      void openPage(routes.product(event.currentTarget.dataset.id));
    },
    restore() {
      void openPage(routes.compose);
    },
    orders() {
      void openPage(routes.order());
    },
  },
});
