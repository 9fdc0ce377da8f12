/** Tea, drawn: `hills` in the morning mist, a `tin` or a `jar` beside a cup, the last `glass`, the `roast`, the tasting `table`. Fills the box that it stands in; without a label an ornament. */
Component({
  properties: { scene: String, label: String },
});
