import { money } from '../../../../i18n/format';
import { brand } from '../../../../data/brand';
import { paySheet } from '../../../../services/container';
import { mockOutcomes, type MockOutcome, type SheetRequest } from '../../../../services/paySheet';
import { defineComponent } from '../../../../view/defineComponent';
import { paySheetWords } from '../../i18n/paySheet';

const others = mockOutcomes.filter((outcome) => outcome !== 'success');

/**
 * WeChat Pay's half-screen as the mock plays it: shows what is asked to be paid for the one `order` of its
 * page, and answers with the ending that is tapped. When that order is no longer being paid, or its page is
 * hidden or left, the answer is `cancel`, as by the customer's cross.
 */
defineComponent({
  words: paySheetWords,
  props: { order: '' },
  /** The request whose other endings are unfolded. */
  local: { unfolded: null as SheetRequest | null },
  project({ t: { endings, ...t }, language, sheetRequest }, { order }, { unfolded }) {
    // Nothing at all, so that a page on which nobody pays sets nothing.
    if (sheetRequest?.out_trade_no !== order) return {};
    const isUnfolded = unfolded === sheetRequest;
    return {
      sheet: {
        t,
        merchant: brand.name[language],
        amount: money(sheetRequest.total),
        unfolded: isUnfolded,
        endings: isUnfolded ? others.map((outcome) => ({ outcome, ...endings[outcome] })) : [],
      },
    };
  },
  inSight: ({ order }) => paySheet.show(order),
  on: {
    choose(event: WechatMiniprogram.TouchEvent<object, object, { outcome: MockOutcome }>) {
      paySheet.choose(event.currentTarget.dataset.outcome);
    },
    unfold() {
      const { request } = paySheet;
      this.update({ unfolded: this.local.unfolded === request ? null : request });
    },
    /** Keeps the page behind from moving. */
    hold() {},
  },
});
