export interface Option {
  value: string;
  label: string;
}

/** One of a few, side by side. Sends `choose` with `{ value }`. */
Component({
  properties: {
    options: { type: Array, value: [] as Option[] },
    value: { type: String, value: '' },
    /** What is chosen here, for whoever does not see it. */
    label: { type: String, value: '' },
  },
  methods: {
    choose(event: WechatMiniprogram.BaseEvent<object, { value: string }>) {
      this.triggerEvent('choose', { value: event.currentTarget.dataset.value });
    },
  },
});
