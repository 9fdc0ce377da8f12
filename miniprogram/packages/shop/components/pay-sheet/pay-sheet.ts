import { money } from '../../../../content/format';
import { brand } from '../../../../content/shop';
import { paySheet } from '../../../../services/index';
import { mockOutcomes, type MockOutcome } from '../../../../services/paySheet';
import { settings } from '../../../../store/index';
import { paySheetWords } from '../../content/paySheet';

const others = mockOutcomes.filter((outcome) => outcome !== 'success');

/**
 * WeChat Pay's half-screen as the mock plays it: shows what is asked to be paid, and answers with the
 * ending that is tapped. Taken away while it is open, it answers `cancel`, as WeChat Pay does.
 */
Component<
  { open: boolean; unfolded: boolean },
  Record<string, never>,
  {
    draw(): void;
    choose(event: WechatMiniprogram.TouchEvent<object, object, { outcome: MockOutcome }>): void;
    unfold(): void;
    hold(): void;
  },
  [],
  { visible: boolean; leave: (() => void)[] }
>({
  data: { open: false, unfolded: false },
  lifetimes: {
    attached() {
      const draw = () => this.draw();
      this.visible = true;
      this.leave = [paySheet.subscribe(draw), settings.subscribe(draw)];
      this.draw();
    },
    detached() {
      for (const leave of this.leave) leave();
      if (this.data.open) paySheet.choose('cancel');
    },
  },
  pageLifetimes: {
    show() {
      this.visible = true;
      this.draw();
    },
    hide() {
      this.visible = false;
    },
  },
  methods: {
    draw() {
      if (!this.visible) return;
      const { request } = paySheet;
      if (!request) {
        if (this.data.open) this.setData({ open: false, unfolded: false });
        return;
      }
      const { language } = settings;
      const { endings, ...t } = paySheetWords[language];
      this.setData({
        open: true,
        t,
        merchant: brand.name[language],
        amount: money(request.total),
        endings: others.map((outcome) => ({ outcome, ...endings[outcome] })),
      });
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
