import { followBox, MIN_PRE_TICKED_TOTAL } from '../../../miniprogram/domain/followBox';
import { initialState } from '../../../miniprogram/domain/state';

test('the box is ticked in advance from five yuan', () => {
  expect(MIN_PRE_TICKED_TOTAL).toBe(500);
  expect(followBox(initialState, 500)).toEqual({ shown: true, ticked: true });
  expect(followBox(initialState, 499)).toEqual({ shown: true, ticked: false });
});

test('it is not ticked for somebody who once took the tick out', () => {
  const state = { ...initialState, untickedOnce: true };
  expect(followBox(state, 6800)).toEqual({ shown: true, ticked: false });
});

test('it is hidden from followers, and from everybody since it was withdrawn', () => {
  const follower = { route: 'profile' as const, at: 0 };
  expect(followBox({ ...initialState, follower }, 6800).shown).toBe(false);
  expect(followBox({ ...initialState, mode: 'today' }, 6800).shown).toBe(false);
});
