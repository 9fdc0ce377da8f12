/**
 * How many. What is typed is handed on as it stands, in `change` `{ value: string }`: whether so many can
 * be ordered is for the page to say.
 */
Component({
  properties: {
    value: String,
    most: Number,
    label: String,
    less: String,
    more: String,
  },
  methods: {
    typed(event: WechatMiniprogram.Input) {
      this.triggerEvent('change', { value: event.detail.value });
    },
    step(event: WechatMiniprogram.TouchEvent<object, object, { by: number }>) {
      const now = /^\d+$/.test(this.data.value) ? Number(this.data.value) : 0;
      const next = Math.min(this.data.most, Math.max(1, now + event.currentTarget.dataset.by));
      this.triggerEvent('change', { value: String(next) });
    },
  },
});
