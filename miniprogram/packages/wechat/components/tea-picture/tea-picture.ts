/**
 * What an article or a card is about, drawn: a product of the shop, or without one the hills that its
 * tea comes from. Fills the box that it stands in; without a label an ornament.
 */
Component({
  properties: { product: String, label: String },
});
