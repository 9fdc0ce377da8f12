import fc from '../../support/setup/seededFastCheck';
import { priceOfPieces } from '../../../miniprogram/domain/money';
import { catalogue } from '../../../miniprogram/data/catalogue';

test('whatever one order may hold costs a whole number of fen', () => {
  for (const product of catalogue) {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: product.limit }), (quantity) => {
        const total = priceOfPieces(product, quantity);
        return Number.isSafeInteger(total) && total / quantity === product.price;
      }),
    );
  }
});
