import { accounts } from '../../../../i18n/accounts';
import { date, dateAndTime } from '../../../../i18n/format';
import { merchantPage } from '../../../../i18n/merchantPage';
import { notSaved } from '../../../../i18n/notSaved';
import { postText } from '../../../../i18n/productAndPostText';
import { cite } from '../../../../i18n/citation';
import type { Language } from '../../../../bilingual';
import { accountKinds, type AccountKind } from '../../../../domain/accounts';
import { messageAllowance } from '../../../../domain/messageAllowance';
import { shanghaiDate, MINUTE } from '../../../../domain/calendar';
import type { Push } from '../../../../domain/push';
import { openPage } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { routes } from '../../../../routing/routes';
import { definePage } from '../../../../view/definePage';
import type { ViewContext } from '../../../../view/viewContext';
import { allowancesCitation } from '../../i18n/citations';
import { messagesPage } from '../../i18n/messagesPage';
import { firstWeekday, pushCalendar, type CalendarDay } from '../../domain/pushCalendar';

type MessagesWorld = ViewContext<(typeof messagesPage)[Language]>;

/** So many of the messages are listed; the calendar has all of its month. */
const LISTED = 10;

definePage({
  words: messagesPage,
  /** Why the phone refused to move the clock, in WeChat's words. */
  local: { unsaved: '' },
  title: ({ t }) => t.title,
  project(world, { unsaved }) {
    const { state, now, language, t, clockSetBack } = world;
    const days = pushCalendar(state.pushes, now);
    const { year, month } = shanghaiDate(now);
    const sent = [...state.pushes].reverse();
    const when = dateAndTime(now, language);
    return {
      hour: t.hour(when),
      setBack: clockSetBack > MINUTE ? t.setBack(when) : '',
      problem: unsaved && notSaved[language](unsaved),
      month: t.month(month, year),
      column: firstWeekday(now),
      days: days.map(({ day, today, sent }) => ({ day, today, sent: marksOf(sent, t) })),
      read: readOut(world, days),
      accounts: accountKinds.map((kind) => accountOf(world, kind)),
      cited: cite(allowancesCitation, language),
      sent: sent.slice(0, LISTED).map((push) => lineOf(world, push)),
      more: sent.length > LISTED ? t.more(sent.length - LISTED) : '',
    };
  },
  on: {
    move({ currentTarget }: WechatMiniprogram.BaseEvent<object, { to: 'nextDay' | 'nextMonth' }>) {
      const outcome = store.send({ type: 'moveClock', to: currentTarget.dataset.to });
      const refused = !outcome.ok && outcome.refusal.code === 'notSaved' && outcome.refusal.reason;
      this.update({ unsaved: refused || '' });
    },
    write: () => void openPage(routes.compose),
  },
});

const marksOf = (sent: CalendarDay['sent'], t: MessagesWorld['t']) =>
  sent.map(({ kind, count }) => ({ kind, times: count > 1 ? t.times(count) : '' }));

/** The calendar for a screen reader. */
function readOut({ now, language, t }: MessagesWorld, days: readonly CalendarDay[]): string {
  const told = days
    .filter(({ sent }) => sent.length > 0)
    .map(({ at, sent }) => {
      const by = sent.map(({ kind, count }) => t.read.times(accounts[language][kind].name, count));
      return t.read.sent(date(at, language), by.join(t.read.and));
    });
  const rest = told.length > 0 ? told : [t.read.nothing];
  return [t.read.today(date(now, language)), ...rest].join(language === 'en' ? ' ' : '');
}

function accountOf({ state, now, language, t }: MessagesWorld, kind: AccountKind) {
  const { name, beside } = accounts[language][kind];
  if (kind === 'miniProgram' || kind === 'enterprise') {
    return { kind, name, beside, marks: [], used: t[kind], renews: '' };
  }
  const { sent, most, renews } = messageAllowance(state.pushes, kind, now);
  return {
    kind,
    name,
    beside,
    marks: Array.from({ length: most }, (_, i) => i < sent),
    used: merchantPage[language].messages[kind](sent, most),
    renews: t.renews(most - sent, date(renews, language)),
  };
}

function lineOf({ language, t }: MessagesWorld, { account, article, post, at }: Push) {
  return {
    article,
    kind: account,
    title: post ? postText(post, language).title : t.first,
    by: `${accounts[language][account].name} · ${dateAndTime(at, language)}`,
  };
}
