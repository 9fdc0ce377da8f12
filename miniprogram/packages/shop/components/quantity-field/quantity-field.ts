import { parseWholeNumber } from '../../../../domain/unicodeText';

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
  /** `entered`, which no template shows, is what stands in the field. */
  data: { shown: '', entered: '' },
  observers: {
    /** What is typed stands in the field already: written back, it would throw the caret to the end. */
    value(value: string) {
      const { entered, shown } = this.data;
      if (value === entered) return;
      // The field is told first what stands in it, or what was there before the typing would be no change.
      if (shown !== entered) this.setData({ shown: entered });
      this.setData({ shown: value });
      this.data.entered = value;
    },
  },
  methods: {
    typed(event: WechatMiniprogram.Input) {
      this.data.entered = event.detail.value;
      this.triggerEvent('change', { value: event.detail.value });
    },
    step(event: WechatMiniprogram.TouchEvent<object, object, { by: number }>) {
      const now = parseWholeNumber(this.data.value) || 0;
      const next = Math.min(this.data.most, Math.max(1, now + event.currentTarget.dataset.by));
      this.triggerEvent('change', { value: String(next) });
    },
  },
});
