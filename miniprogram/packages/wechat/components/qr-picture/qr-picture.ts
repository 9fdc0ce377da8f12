/** A QR code as it looks from afar: drawn by hand, and it leads nowhere. */
Component({
  properties: { label: String, letter: String },
});
