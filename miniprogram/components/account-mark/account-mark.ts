/**
 * The sign of a kind of account: its colour, the shape of its tile and a drawing, the same everywhere, so
 * that it is told apart in grey too. An ornament: the kind's name always stands beside it.
 */
Component({
  properties: {
    /** An account kind, or `pay` for WeChat Pay. */
    kind: { type: String, value: '' },
    /** In px. */
    size: { type: Number, value: 48 },
  },
});
