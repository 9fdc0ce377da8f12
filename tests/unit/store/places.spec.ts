import manifest from '../../../miniprogram/app.json';
import { catalogue } from '../../../miniprogram/content/shop';
import { steps } from '../../../miniprogram/domain/journey';
import type { State } from '../../../miniprogram/domain/state';
import { placeAfter, placeOf, places } from '../../../miniprogram/store/places';
import { A, B, bought, leave, Play, place, start } from '../../helpers/play';

const pages = [
  ...manifest.pages,
  ...manifest.subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
].map((page) => `/${page.replace('//', '/')}`);

const after = (...commands: Parameters<Play['say']>): State => {
  const play = new Play();
  play.say(...commands);
  return play.state;
};

const states: [string, Parameters<Play['say']>][] = [
  ['at the beginning', []],
  ['with an order', [place()]],
  ['while paying', [place(), start()]],
  ['when paid', bought()],
  ['as a follower', [...bought(), leave(true)]],
];

test.each(states)('%s every step has a place that exists', (_, commands) => {
  const state = after(...commands);
  for (const { id } of steps) {
    expect(pages).toContain(placeOf(id, state).split('?')[0]);
    expect(pages).toContain(placeAfter(id, state).split('?')[0]);
  }
});

test.each(Object.entries(places))('the place %s exists', (_, place) => {
  // What a place takes goes into its query, so that anything will do.
  const url = typeof place === 'string' ? place : (place as (what: object) => string)({ post: {} });
  expect(pages).toContain(url.split('?')[0]);
});

test('behind the last step is the map', () => {
  expect(placeAfter('again', after())).toBe(places.map);
});

test.each<[string, Parameters<Play['say']>, string]>([
  ['nothing was ordered: the counter', [], `product=${catalogue[0]?.id}`],
  ['an order may be paid: the counter with it', [place(A), place(B)], `order=${B}`],
  ['a payment is under way: the order', [place(), start()], `order/order?id=${A}`],
])('paying, where %s', (_, commands, part) => {
  expect(placeOf('pay', after(...commands))).toContain(part);
});

test('an order that was placed and paid is found where it is told of, the first one before all others', () => {
  for (const step of ['checkout', 'pay'] as const) {
    expect(placeOf(step, after(...bought(A), ...bought(B)))).toBe(places.order(A));
    expect(placeOf(step, after(place(B), ...bought(A)))).toBe(places.order(A));
  }
});

test('following begins with the first paid order, or with paying', () => {
  expect(placeOf('follow', after())).toBe(placeOf('pay', after()));
  expect(placeOf('follow', after(...bought(A), ...bought(B)))).toContain(`result?order=${A}`);
});

describe('of what is withdrawn', () => {
  const [first, second] = catalogue.map(({ id }) => id) as [string, string];
  /** The real shop's goods, which the rules of the tests do not sell. */
  const withdrawn = (state: State, ...ids: string[]): State => ({ ...state, withdrawn: ids });

  test('another product is looked at and ordered: the last one seen, or the first on the shelf', () => {
    const seen: State = { ...after(), productsSeen: [second, first] };
    for (const step of ['product', 'checkout', 'pay'] as const) {
      expect(placeOf(step, withdrawn(seen, first))).toContain(second);
      expect(placeOf(step, withdrawn(after(), first))).toContain(second);
    }
  });

  test('where the shelf is bare, all leads to the shop, which says so', () => {
    const bare = withdrawn(after(), ...catalogue.map(({ id }) => id));
    for (const step of ['product', 'checkout', 'pay', 'follow', 'again'] as const) {
      expect(placeOf(step, bare)).toBe(places.shop());
    }
  });

  test('what was ordered is still paid for', () => {
    expect(placeOf('pay', withdrawn(after(place(A)), 'tea'))).toContain(`order=${A}`);
  });

  test('who comes back for it finds the shop', () => {
    const push = { type: 'pushPost', account: 'subscription', as: 'massSend' } as const;
    const sent = after({ ...push, post: { template: 'refill', product: 'tea' } });
    const pushes = sent.pushes.map((it) => ({ ...it, post: { ...it.post!, product: first } }));
    expect(placeOf('again', { ...sent, pushes })).toBe(places.product(first));
    expect(placeOf('again', withdrawn({ ...sent, pushes }, first))).toBe(places.shop());
  });
});

test('a chat is for followers; others find the account’s profile', () => {
  expect(placeOf('chat', after())).toBe(places.profile());
  expect(placeOf('chat', after(...bought(), leave(true)))).toContain('account=service');
});
