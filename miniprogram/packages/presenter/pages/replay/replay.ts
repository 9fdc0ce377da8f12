import { dateAndTime, money } from '../../../../i18n/format';
import { stepTexts } from '../../../../i18n/stepTexts';
import { startOverWords } from '../../../../i18n/startOver';
import type { Language } from '../../../../bilingual';
import { DAY, HOUR, MINUTE } from '../../../../domain/calendar';
import { stepIndex, nextStep, steps } from '../../../../domain/journeySteps';
import { clock } from '../../../../services/container';
import { goHome, replacePage } from '../../../../services/navigation';
import { reportOutcome } from '../../../../flows/reportOutcome';
import { stepRunner } from '../../../../flows/index';
import { store } from '../../../../store/index';
import { routes } from '../../../../routing/routes';
import { definePage, type PageInstance } from '../../../../view/definePage';
import type { ViewContext } from '../../../../view/viewContext';
import { startOver } from '../../../../flows/startOver';
import { replayPage } from '../../i18n/replayPage';
import { describeEvent } from '../../i18n/describeEvent';
import { EventReplay, type ReplayFrame } from './eventReplay';

type Words = (typeof replayPage)[Language];
type Detail<V> = WechatMiniprogram.CustomEvent<{ value: V }>;

interface Local {
  replay: EventReplay;
  /** Which event is shown, 0-based. */
  at: number;
  playing: boolean;
  pace: keyof typeof BEATS;
  /** Whether the bar that runs out was seen to move: where motion is reduced it stands, and nothing plays by itself. */
  moves: boolean;
}

/** How long an event stays, in ms. */
const BEATS = { slow: 5000, normal: 2500, fast: 1000 };

const local: Local = {
  replay: new EventReplay([]),
  at: 0,
  playing: false,
  pace: 'normal',
  moves: false,
};

/** The whole of what happened, played back; where motion is reduced, by hand alone. */
definePage({
  words: replayPage,
  local,
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.title, path: routes.map }),
  project: (world, { replay, at, playing, pace }) => ({
    empty: replay.length === 0,
    ...(replay.length > 0 && shownOf(world, replay.frame(at))),
    at,
    count: replay.length,
    place: world.t.place(at + 1, replay.length),
    first: at === 0,
    last: at >= replay.length - 1,
    playing,
    pace,
    ms: BEATS[pace],
    beat: at % 2 === 0 ? 'even' : 'odd',
    paceOptions: Object.entries(world.t.paces).map(([value, label]) => ({ value, label })),
    play: playing ? world.t.pause : at >= replay.length - 1 ? world.t.again : world.t.play,
    rest: nextStep(world.state) !== null,
    startOver: startOverWords[world.language].action,
  }),
  shown() {
    thread(this);
  },
  on: {
    play() {
      const { at, playing, replay } = this.local;
      show(this, at >= replay.length - 1 ? 0 : at, !playing);
    },
    moved() {
      if (!this.local.moves) move(this, { moves: true });
    },
    toStart() {
      show(this, 0);
    },
    back() {
      show(this, this.local.at - 1);
    },
    next() {
      show(this, this.local.at + 1);
    },
    scrub({ detail }: Detail<number>) {
      show(this, detail.value - 1);
    },
    choosePace({ detail }: Detail<Local['pace']>) {
      move(this, { pace: detail.value });
    },
    async walk() {
      const from = this.local.replay.length;
      const before = store.state;
      await reportOutcome(stepRunner.playToEnd(), before);
      thread(this);
      show(this, from, true);
    },
    async startOver() {
      await startOver();
      thread(this);
    },
    chapters: () => void replacePage(routes.chapters),
    toMap: () => void goHome(),
  },
});

/** Takes up what happened since; a replay that was left is paused. */
function thread(page: PageInstance<Local>): void {
  const replay = new EventReplay(store.history());
  const at = Math.max(0, Math.min(page.local.at, replay.length - 1));
  page.update({ replay, at, playing: false });
}

/** Shows an event, or the nearest that there is; the last one ends the playing. */
function show(page: PageInstance<Local>, at: number, playing = false): void {
  const last = page.local.replay.length - 1;
  move(page, { at: Math.max(0, Math.min(at, last)), playing: playing && at < last });
}

/**
 * Changes what is shown, and while it plays has the next event follow. The bar that runs out is a picture
 * of this and not its clock: WeChat does not always tell that an animation has ended.
 */
function move(page: PageInstance<Local>, part: Partial<Local>): void {
  page.update(part);
  const { local } = page;
  if (!local.playing || !local.moves) return;
  void clock.wait(BEATS[local.pace]).then(() => {
    // Whatever was tapped meanwhile, or seen anew, has a local of its own.
    if (page.visible && page.local === local) show(page, local.at + 1, true);
  });
}

/** One event in the reader's language, with the map and the figures as they stand since. */
function shownOf(
  { t, language }: ViewContext<Words>,
  { event, before, after, step, actor, since }: ReplayFrame,
) {
  const number = stepIndex(step) + 1;
  return {
    step: t.step(number, stepTexts[language].steps[step].name),
    realm: steps[number - 1]!.realm,
    map: steps.map(({ id, realm, done }) => ({
      realm,
      stage: id === step ? 'here' : done(after) ? 'done' : '',
    })),
    mapSays: t.map(number, steps.length),
    actor: t.actors[actor],
    sentence: describeEvent(event, before, language),
    when: dateAndTime(event.at, language),
    since: since === null ? t.begins : later(since, t),
    figures: [
      { name: t.sent, value: String(after.pushes.length) },
      { name: t.paid, value: String(after.paid.orders) },
      { name: t.income, value: money(after.paid.income) },
      { name: t.followers, value: after.follower ? '1' : '0' },
    ],
  };
}

function later(ms: number, t: Words): string {
  if (ms < 1000) return t.atOnce;
  if (ms < MINUTE) return t.seconds(Math.floor(ms / 1000));
  if (ms < HOUR) return t.minutes(Math.floor(ms / MINUTE));
  return ms < DAY ? t.hours(Math.floor(ms / HOUR)) : t.days(Math.floor(ms / DAY));
}
