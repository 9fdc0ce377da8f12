import { money } from '../../../../content/format';
import { brand, catalogue } from '../../../../content/shop';
import { findProduct } from '../../../../domain/catalogue';
import { go } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { screen } from '../../../../store/screen';
import { checkout, product } from '../../addresses';
import { productWords } from '../../content/product';
import { refusalSentence, type Refused } from '../../content/refusals';
import { enter } from '../../enter';
import { told } from '../../goods';

screen({
  words: productWords,
  local: { refusal: null as Refused | null },
  lost: ({ id = '' }) => (findProduct(catalogue, id) ? null : { what: 'product', given: id }),
  title: ({ language }, { id = '' }) => told(id, language).name,
  share: ({ language }, { id = '' }) => ({
    title: `${told(id, language).name} · ${brand.name[language]}`,
    path: product(id),
  }),
  opened() {
    const { id = '' } = this.query;
    const entered = enter(this.query);
    const seen = store.send({ type: 'seeProduct', product: id });
    const refused = [entered, seen].find(({ ok }) => !ok);
    if (refused && !refused.ok) this.update({ refusal: refused.refusal });
  },
  project({ language, t }, { refusal }, { id = '' }) {
    const found = findProduct(catalogue, id);
    const { name, line, about } = told(id, language);
    const reservation = found?.kind === 'reservation';
    return {
      id,
      name,
      line,
      about,
      price: money(found?.price ?? 0),
      reservation,
      action: reservation ? t.reserve : t.buy,
      problem: refusal ? refusalSentence(refusal, language) : '',
    };
  },
  on: {
    buy() {
      void go(checkout({ product: this.query.id ?? '' }));
    },
  },
});
