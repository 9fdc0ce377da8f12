import { money } from '../../../../i18n/format';
import { brand } from '../../../../data/brand';
import { paySheet } from '../../../../services/container';
import { mockOutcomes, type MockOutcome, type SheetRequest } from '../../../../services/paySheet';
import { settings } from '../../../../store/index';
import { paySheetWords } from '../../i18n/paySheet';

const others = mockOutcomes.filter((outcome) => outcome !== 'success');

/**
 * WeChat Pay's half-screen as the mock plays it: shows what is asked to be paid for the one `order` of its
 * page, and answers with the ending that is tapped. When that order is no longer being paid, or its page is
 * hidden or left, it answers `cancel`, as the customer's cross does.
 */
Component<
  { open: boolean; unfolded: boolean },
  { order: { type: StringConstructor; value: string } },
  {
    draw(): boolean;
    shut(): void;
    choose(event: WechatMiniprogram.TouchEvent<object, object, { outcome: MockOutcome }>): void;
    unfold(): void;
    hold(): void;
  },
  [],
  { visible: boolean; shown: SheetRequest | null; leave: (() => void)[] }
>({
  properties: { order: { type: String, value: '' } },
  data: { open: false, unfolded: false },
  observers: {
    order() {
      this.draw();
    },
  },
  lifetimes: {
    attached() {
      const draw = () => this.draw();
      this.visible = true;
      this.shown = null;
      this.leave = [paySheet.subscribe(draw), settings.subscribe(draw)];
      this.draw();
    },
    detached() {
      for (const leave of this.leave) leave();
      this.shut();
    },
  },
  pageLifetimes: {
    show() {
      this.visible = true;
      this.draw();
    },
    hide() {
      this.visible = false;
      this.shut();
    },
  },
  methods: {
    draw() {
      if (!this.visible) return false;
      const { request } = paySheet;
      if (request?.out_trade_no !== this.data.order) {
        if (!this.data.open) return false;
        this.setData({ open: false, unfolded: false });
        this.shut();
        return false;
      }
      this.shown = request;
      const { language } = settings;
      const { endings, ...t } = paySheetWords[language];
      this.setData({
        open: true,
        t,
        merchant: brand.name[language],
        amount: money(request.total),
        endings: others.map((outcome) => ({ outcome, ...endings[outcome] })),
      });
      return true;
    },
    /** Cancels what this sheet shows, unless it was answered or another is asked for by now. */
    shut() {
      if (this.shown && paySheet.request === this.shown) paySheet.choose('cancel');
    },
    choose(event) {
      paySheet.choose(event.currentTarget.dataset.outcome);
    },
    unfold() {
      this.setData({ unfolded: !this.data.unfolded });
    },
    /** Keeps the page behind from moving. */
    hold() {},
  },
});
