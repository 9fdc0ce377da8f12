/** A drawing of one of the shop's products; as large as what holds it. */
Component({ properties: { product: String } });
