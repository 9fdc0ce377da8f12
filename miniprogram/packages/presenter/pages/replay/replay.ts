import { dateAndTime, money } from '../../../../content/format';
import { path } from '../../../../content/path';
import { startOverWords } from '../../../../content/startOver';
import type { Language } from '../../../../content/words';
import { DAY, HOUR, MINUTE } from '../../../../domain/calendar';
import { indexOf, nextStep, steps } from '../../../../domain/journey';
import { clock } from '../../../../services/index';
import { home, replace } from '../../../../services/navigation';
import { went } from '../../../../store/chapters';
import { presenter, store } from '../../../../store/index';
import { places } from '../../../../store/places';
import { screen, type Screen, type World } from '../../../../store/screen';
import { startOver } from '../../../../store/startOver';
import { replayWords } from '../../content/replay';
import { told } from '../../content/told';
import { Tape, type Frame } from '../../tape';

type Words = (typeof replayWords)[Language];
type Detail<V> = WechatMiniprogram.CustomEvent<{ value: V }>;

interface Local {
  tape: Tape;
  /** Which event is shown, 0-based. */
  at: number;
  playing: boolean;
  pace: keyof typeof BEATS;
  /** Whether the bar that runs out was seen to move: where motion is reduced it stands, and nothing plays by itself. */
  moves: boolean;
}

/** How long an event stays, in ms. */
const BEATS = { slow: 5000, normal: 2500, fast: 1000 };

const local: Local = { tape: new Tape([]), at: 0, playing: false, pace: 'normal', moves: false };

/** The whole of what happened, played back; where motion is reduced, by hand alone. */
screen({
  words: replayWords,
  local,
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.title, path: places.map }),
  project: (world, { tape, at, playing, pace }) => ({
    empty: tape.length === 0,
    ...(tape.length > 0 && shownOf(world, tape.frame(at))),
    at,
    count: tape.length,
    place: world.t.place(at + 1, tape.length),
    first: at === 0,
    last: at >= tape.length - 1,
    playing,
    pace,
    ms: BEATS[pace],
    beat: at % 2 === 0 ? 'even' : 'odd',
    paceOptions: Object.entries(world.t.paces).map(([value, label]) => ({ value, label })),
    play: playing ? world.t.pause : at >= tape.length - 1 ? world.t.again : world.t.play,
    rest: nextStep(world.state) !== null,
    startOver: startOverWords[world.language].action,
  }),
  shown() {
    thread(this);
  },
  on: {
    play() {
      const { at, playing, tape } = this.local;
      show(this, at >= tape.length - 1 ? 0 : at, !playing);
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
      const from = this.local.tape.length;
      const before = store.state;
      await went(presenter.walk(), before);
      thread(this);
      show(this, from, true);
    },
    async startOver() {
      await startOver();
      thread(this);
    },
    chapters: () => void replace(places.chapters),
    toMap: () => void home(),
  },
});

/** Takes up what happened since; a replay that was left is paused. */
function thread(page: Screen<Local>): void {
  const tape = new Tape(store.history());
  const at = Math.max(0, Math.min(page.local.at, tape.length - 1));
  page.update({ tape, at, playing: false });
}

/** Shows an event, or the nearest that there is; the last one ends the playing. */
function show(page: Screen<Local>, at: number, playing = false): void {
  const last = page.local.tape.length - 1;
  move(page, { at: Math.max(0, Math.min(at, last)), playing: playing && at < last });
}

/**
 * Changes what is shown, and while it plays has the next event follow. The bar that runs out is a picture
 * of this and not its clock: WeChat does not always tell that an animation has ended.
 */
function move(page: Screen<Local>, part: Partial<Local>): void {
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
  { t, language }: World<Words>,
  { event, before, after, step, actor, since }: Frame,
) {
  const number = indexOf(step) + 1;
  return {
    step: t.step(number, path[language].steps[step].name),
    realm: steps[number - 1]!.realm,
    map: steps.map(({ id, realm, done }) => ({
      realm,
      stage: id === step ? 'here' : done(after) ? 'done' : '',
    })),
    mapSays: t.map(number, steps.length),
    actor: t.actors[actor],
    sentence: told(event, before, language),
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
