import { months } from '../../../i18n/format';
import { bilingual } from '../../../bilingual';

/** What was sent, this month on a calendar, and the demo's clock. */
export const messagesPage = bilingual(
  {
    title: 'Messages',
    hour: (when: string) => `In the demo it is ${when} in Shanghai.`,
    forward: 'Its clock only moves forward. Starting over sets it back to the phone’s.',
    nextDay: 'Next day',
    nextMonth: 'Next month',
    setBack: (when: string) =>
      `The phone’s clock went back behind what has happened. The demo waits at ${when} until the clock has caught up. What was sent still counts.`,
    month: (month: number, year: number) => `${months[month - 1]} ${year}`,
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    read: {
      today: (day: string) => `Today is ${day}.`,
      sent: (day: string, what: string) => `${day}: ${what}.`,
      times: (account: string, count: number) =>
        count > 1 ? `${account}, ${count} times` : account,
      and: ', ',
      nothing: 'Nothing was sent this month.',
    },
    times: (count: number) => `×${count}`,
    left: 'Allowance used',
    renews: (left: number, when: string) => `${left} left. Counts anew on ${when}, 00:00.`,
    miniProgram:
      'No mass send. Only with a user’s consent, about an order that is paid, or in reply to a user who wrote.',
    enterprise: 'To its own staff. Not counted in this demo.',
    sent: 'Sent',
    none: 'Nothing yet. Every message that you send appears here, and on its day in the calendar.',
    first: 'The first article of the path',
    more: (count: number) => `And ${count} more, earlier.`,
    write: 'Write a message',
  },
  {
    title: '本月群发',
    hour: (when: string) => `演示里的上海时间：${when}。`,
    forward: '演示的时钟只往前走；重新开始，就回到手机的时间。',
    nextDay: '到下一天',
    nextMonth: '到下个月',
    setBack: (when: string) =>
      `手机的时间被调回到已发生的事情之前。演示停在 ${when}，等手机的时间赶上。已发出的仍然计数。`,
    month: (month: number, year: number) => `${year} 年 ${month} 月`,
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    read: {
      today: (day: string) => `今天是${day}。`,
      sent: (day: string, what: string) => `${day}：${what}。`,
      times: (account: string, count: number) => (count > 1 ? `${account} ${count} 次` : account),
      and: '、',
      nothing: '本月还没有发出消息。',
    },
    times: (count: number) => `×${count}`,
    left: '已用次数',
    renews: (left: number, when: string) => `还可发 ${left} 次，${when} 00:00 重新计数。`,
    miniProgram: '不能群发，只能在用户同意后发送、通知已付款订单的进展，或回复发来消息的用户。',
    enterprise: '只发给自己的员工，本演示不计数。',
    sent: '已发出',
    none: '还没有。发出的每条消息都会列在这里，也标在日历的那一天。',
    first: '旅程的第一篇文章',
    more: (count: number) => `更早还有 ${count} 条。`,
    write: '写一条群发',
  },
);
