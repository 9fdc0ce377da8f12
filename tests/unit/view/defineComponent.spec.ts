import { FakeComponent } from '../../support/pageObjects/fakePage';
import { bilingual } from '../../../miniprogram/bilingual';
import { settings, store } from '../../../miniprogram/store/index';
import { defineComponent } from '../../../miniprogram/view/defineComponent';

const pieceWords = bilingual(
  { cups: (n: number) => `${n} cups` },
  { cups: (n: number) => `${n} 杯` },
);

const project = jest.fn();

let held: FakeComponent;
beforeEach(() => {
  store.reset();
  settings.chooseLanguage('en');
  defineComponent({
    words: pieceWords,
    props: { count: 1, name: 'tea', of: null as object | null },
    local: { open: false },
    project({ t, language }, { count, name, of }, { open }) {
      project();
      return { line: `${name}: ${t.cups(count)}`, language, known: of !== null, open };
    },
    on: {
      toggle() {
        this.update({ open: !this.local.open });
        return [this.props, this.local];
      },
    },
  });
  held = new FakeComponent();
});
afterEach(() => {
  held.detach();
  jest.clearAllMocks();
});

test('is drawn once with what it has until somebody gives it more', () => {
  expect(held.news()).toEqual([{ line: 'tea: 1 cups', language: 'en', known: false, open: false }]);
});

test('is drawn once, too, when it comes with its properties', () => {
  const given = new FakeComponent({ count: 2, of: {} });
  expect(given.news()).toMatchObject([{ line: 'tea: 2 cups', known: true }]);
  given.detach();
});

test('tells WeChat the type of each property: a text, a number, or anything', () => {
  expect(held.types).toEqual({ count: Number, name: String, of: null });
});

test('draws what another property, tap or language changes, and nothing else', () => {
  held.news();
  held.give({ count: 3 });
  expect(held.news()).toEqual([{ line: 'tea: 3 cups' }]);
  expect(held.call('toggle')).toEqual([{ count: 3, name: 'tea', of: null }, { open: true }]);
  expect(held.news()).toEqual([{ open: true }]);
  settings.chooseLanguage('zh');
  expect(held.news()).toEqual([{ line: 'tea: 3 杯', language: 'zh' }]);
  held.give({ count: 3 });
  expect(held.news()).toEqual([]);
});

test('draws what happens, if it shows it', () => {
  defineComponent({
    words: pieceWords,
    props: {},
    project: ({ t }) => ({ line: t.cups(store.state.entries) }),
  });
  const counter = new FakeComponent();
  store.send({ type: 'enterMiniProgram', scene: 1058 });
  expect([counter.data.line, held.data.line]).toEqual(['1 cups', 'tea: 1 cups']);
  counter.detach();
  counter.news();
  store.reset();
  expect(counter.news()).toEqual([]);
});

test('two of a kind do not share what only one of them knows', () => {
  const other = new FakeComponent();
  held.call('toggle');
  expect([held.data.open, other.data.open]).toEqual([true, false]);
  other.detach();
});

test('out of sight it is neither drawn nor reckoned, and is true when its page comes back', () => {
  held.page('hide').news();
  project.mockClear();
  settings.chooseLanguage('zh');
  held.call('toggle');
  expect([held.news(), project.mock.calls.length]).toEqual([[], 0]);
  held.page('show');
  expect(held.news()).toEqual([{ line: 'tea: 1 杯', language: 'zh', open: true }]);
});

test('that is gone hears nothing more', () => {
  held.detach();
  held.news();
  settings.chooseLanguage('zh');
  expect(held.news()).toEqual([]);
});

test('that is given nothing and knows nothing shows its words', () => {
  defineComponent({ words: pieceWords, props: {}, project: ({ t }) => ({ line: t.cups(0) }) });
  const bare = new FakeComponent();
  expect(bare.data).toEqual({ line: '0 cups' });
  bare.detach();
});
