import fc from '../../support/setup/seededFastCheck';
import { priceOf } from '../../../miniprogram/domain/price';
import { catalogue } from '../../../miniprogram/data/catalogue';

test('whatever one order may hold costs a whole number of fen', () => {
  for (const product of catalogue) {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: product.limit }), (quantity) => {
        const { total } = priceOf(product, quantity, null, { pushes: [] });
        return Number.isSafeInteger(total) && total / quantity === product.price;
      }),
    );
  }
});
