/** Tea, drawn: `hills` in the morning mist, or a `tin` beside a cup. Fills the box that it stands in; without a label an ornament. */
Component({
  properties: { scene: String, label: String },
});
