import fc from '../../helpers/properties';
import { totalOf } from '../../../miniprogram/domain/money';
import { catalogue } from '../../../miniprogram/content/shop';

test('whatever one order may hold costs a whole number of fen', () => {
  for (const product of catalogue) {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: product.limit }), (quantity) => {
        const total = totalOf(product, quantity);
        return Number.isSafeInteger(total) && total / quantity === product.price;
      }),
    );
  }
});
