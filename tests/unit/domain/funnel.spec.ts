import fc from '../../support/setup/seededFastCheck';
import {
  conversions,
  customerFunnel,
  emptyFunnel,
  stages,
  type Funnel,
  type Stage,
} from '../../../miniprogram/domain/funnel';
import {
  ORDER_A,
  anySteps,
  ORDER_B,
  bought,
  validCommand,
  JourneyHistory,
  place,
} from '../../support/builders/journeyHistory';

const ids = stages.map(({ id }) => id);
const post = { template: 'refill', product: 'tea' };

/** The stages that count for the customer, after what was said. */
function counted(...commands: Parameters<JourneyHistory['send']>) {
  const play = new JourneyHistory();
  play.send(...commands);
  const { funnel, skipped, beyond } = customerFunnel(play.state);
  return { counted: ids.filter((id) => funnel[id] === 1), skipped, beyond };
}

const read = [
  { type: 'push', account: 'subscription', article: 'spring' },
  { type: 'openArticle', article: 'spring' },
] as const;
const enter = { type: 'enterMiniProgram', scene: 1058, from: 'spring' } as const;
const follow = { type: 'follow', route: 'profile' } as const;
const backByPost = [
  { type: 'pushPost', account: 'service', as: 'massSend', post },
  { type: 'enterMiniProgram', scene: 1058, from: 'post-1' },
] as const;

test('nothing is counted before anything has happened', () => {
  expect(counted()).toEqual({ counted: [], skipped: [], beyond: [] });
});

test('the funnel runs through the realms as the path does', () => {
  expect(stages.map(({ id, realm }) => [id, realm])).toEqual([
    ['reached', 'subscription'],
    ['opened', 'subscription'],
    ['entered', 'miniProgram'],
    ['ordered', 'miniProgram'],
    ['paid', 'pay'],
    ['followed', 'service'],
    ['cameBack', 'miniProgram'],
    ['boughtAgain', 'pay'],
  ]);
});

test('the whole loop fills every stage, one after another', () => {
  const loop = [...read, enter, ...bought(), follow, ...backByPost, ...bought(ORDER_B)];
  expect(counted(...loop).counted).toEqual(ids);
  const play = new JourneyHistory();
  const seen = loop.map((command) => {
    play.send(command);
    const { funnel, skipped } = customerFunnel(play.state);
    expect(skipped).toEqual([]);
    return ids.filter((id) => funnel[id]).pop();
  });
  expect([...new Set(seen)]).toEqual(ids);
});

test('another door than the article also reaches and opens', () => {
  const card = { type: 'enterMiniProgram', scene: 1007 } as const;
  expect(counted(card, place()).counted).toEqual(['reached', 'opened', 'entered', 'ordered']);
});

test('who paid, did not follow and yet came back is counted up to the payment, and told', () => {
  const recent = { type: 'enterMiniProgram', scene: 1001 } as const;
  expect(counted(...read, enter, ...bought(), recent, ...bought(ORDER_B))).toEqual({
    counted: ['reached', 'opened', 'entered', 'ordered', 'paid'],
    skipped: ['followed'],
    beyond: ['cameBack', 'boughtAgain'],
  });
});

test('an order that nobody entered for is told, not counted', () => {
  expect(counted(...read, place(ORDER_A))).toEqual({
    counted: ['reached', 'opened'],
    skipped: ['entered'],
    beyond: ['ordered'],
  });
});

const falls = (funnel: Funnel) =>
  ids.every((id, i) => i === 0 || funnel[id] <= funnel[ids[i - 1] as Stage]);

test('whatever happens, the funnel never grows, and each stage is counted, skipped, beyond or ahead', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const play = new JourneyHistory();
      for (const step of steps) {
        play.now = Math.max(play.now + step.after, play.state.at);
        play.send(validCommand(step, play.state, play.now));
      }
      const { funnel, skipped, beyond } = customerFunnel(play.state);
      expect(falls(funnel)).toBe(true);
      expect(skipped.length > 0).toBe(beyond.length > 0);
      const happened = stages.filter(({ by }) => by(play.state)).map(({ id }) => id);
      expect([...ids.filter((id) => funnel[id]), ...beyond]).toEqual(happened);
    }),
  );
});

test('conversions are counts and whole per cent, and none where nobody could go on', () => {
  const funnel = { ...emptyFunnel(), reached: 2305, opened: 740, entered: 3, ordered: 2 };
  expect(conversions(funnel)).toEqual([
    { of: 2305, went: 740, percent: 32 },
    { of: 740, went: 3, percent: 0 },
    { of: 3, went: 2, percent: 67 },
    { of: 2, went: 0, percent: 0 },
    { of: 0, went: 0, percent: null },
    { of: 0, went: 0, percent: null },
    { of: 0, went: 0, percent: null },
  ]);
});
