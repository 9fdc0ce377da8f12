import { closePages, FakePage, fakePhone } from '../../support/pageObjects/fakePage';
import { notFound } from '../../../miniprogram/i18n/notFound';
import { appName } from '../../../miniprogram/i18n/appName';
import { bilingual } from '../../../miniprogram/bilingual';
import { settings, store } from '../../../miniprogram/store/index';
import { definePage } from '../../../miniprogram/view/definePage';
import { type NotFound } from '../../../miniprogram/routing/routes';

const pageWords = bilingual(
  { title: 'Tea', entered: (n: number) => `${n} came in`, group: { note: 'Note' } },
  { title: '茶', entered: (n: number) => `${n} 人进入`, group: { note: '说明' } },
);

const project = jest.fn();
const opened = jest.fn();
const shown = jest.fn();

beforeEach(() => {
  store.reset();
  settings.chooseLanguage('en');
  fakePhone.titles.length = 0;
  jest.clearAllMocks();
  definePage({
    words: pageWords,
    local: { typed: '', unfolded: false },
    notFound: ({ id }): NotFound | null => (id === 'wrong' ? { what: 'product', value: id } : null),
    title: ({ t }) => t.title,
    project({ state, t }, local, query) {
      project();
      return { line: t.entered(state.entries), typed: local.typed, id: query.id ?? null };
    },
    share: ({ t }, { id }) => ({ title: t.title, path: `/p?id=${id}` }),
    opened() {
      opened(this.query);
    },
    shown() {
      shown(this.visible);
    },
    on: {
      type(typed: string) {
        this.update({ typed });
        return this.local;
      },
    },
  });
});

afterEach(closePages);

const comeIn = () => store.send({ type: 'enterMiniProgram', scene: 1001 });

test('the first drawing sets all, once', () => {
  const page = new FakePage({ id: 'tea' });
  expect(page.calls).toEqual([]);
  page.show();
  expect(page.news()).toEqual([
    {
      t: { title: 'Tea', group: { note: 'Note' } },
      language: 'en',
      notFound: null,
      line: '0 came in',
      typed: '',
      id: 'tea',
    },
  ]);
});

test('a change sets what changed and nothing else', () => {
  const page = new FakePage().show();
  page.news();
  comeIn();
  expect(page.news()).toEqual([{ line: '1 came in' }]);
  store.send({ type: 'chooseMode', mode: 'today' });
  expect(page.news()).toEqual([]);
});

test('a page out of sight is neither drawn nor reckoned, and is true when it comes back', () => {
  const page = new FakePage().show();
  page.news();
  page.call('onHide');
  project.mockClear();
  comeIn();
  comeIn();
  expect([page.news(), project.mock.calls.length]).toEqual([[], 0]);
  page.show();
  expect(page.news()).toEqual([{ line: '2 came in' }]);
  page.call('onHide');
  page.show();
  expect(page.news()).toEqual([]);
});

test('a page not yet in sight is not drawn', () => {
  const page = new FakePage();
  comeIn();
  page.call('type', 'x');
  expect(page.calls).toEqual([]);
  page.show();
  expect(page.data).toMatchObject({ line: '1 came in', typed: 'x' });
});

test('a page that is closed hears nothing more, also what it still waits for', () => {
  const page = new FakePage().show();
  page.close();
  page.news();
  project.mockClear();
  comeIn();
  settings.chooseLanguage('zh');
  page.call('type', 'late');
  expect([page.news(), project.mock.calls.length]).toEqual([[], 0]);
});

test('a page that is closed is forgotten by whom it listened to', () => {
  const left = [jest.fn(), jest.fn()];
  jest.spyOn(store, 'subscribe').mockReturnValueOnce(left[0]!);
  jest.spyOn(settings, 'subscribe').mockReturnValueOnce(left[1]!);
  new FakePage().close();
  for (const leave of left) expect(leave).toHaveBeenCalledTimes(1);
});

test('what only the page knows is drawn, and starts anew in every page', () => {
  const page = new FakePage().show();
  page.news();
  expect(page.call('type', 'green')).toEqual({ typed: 'green', unfolded: false });
  expect(page.news()).toEqual([{ typed: 'green' }]);
  expect(new FakePage().show().data.typed).toBe('');
});

test('another language is drawn on the spot', () => {
  const page = new FakePage().show();
  page.news();
  settings.chooseLanguage('zh');
  expect(page.news()).toEqual([
    { 't.title': '茶', 't.group.note': '说明', language: 'zh', line: '0 人进入' },
  ]);
  expect(fakePhone.titles).toEqual(['Tea', '茶']);
});

test('what happens while the page is in sight does not set the title again', () => {
  new FakePage().show();
  comeIn();
  expect(fakePhone.titles).toEqual(['Tea']);
});

describe('a page with a wrong address', () => {
  test('names what is wrong and projects nothing', () => {
    const page = new FakePage({ id: 'wrong' }).show();
    expect(page.data).toMatchObject({
      notFound: { what: 'product', value: 'wrong' },
      language: 'en',
    });
    expect(page.data).toHaveProperty('t.title', 'Tea');
    expect(page.data).not.toHaveProperty('line');
    for (const called of [project, opened, shown]) expect(called).not.toHaveBeenCalled();
    expect(fakePhone.titles).toEqual([notFound.en.title]);
  });

  test('keeps its bar when what was looked for is there at last, and has no title of its own', () => {
    definePage({
      words: pageWords,
      notFound: (_, { state }) => (state.entries > 0 ? null : { what: 'order', value: 'A' }),
      project: () => ({}),
    });
    const page = new FakePage().show();
    comeIn();
    expect(page.data.notFound).toBeNull();
    expect(fakePhone.titles).toStrictEqual([notFound.en.title]);
  });

  test('is drawn again in another language', () => {
    const page = new FakePage({ id: 'wrong' }).show();
    settings.chooseLanguage('zh');
    expect(page.data).toHaveProperty('t.title', '茶');
  });
});

describe('the address', () => {
  test.each([
    [{ id: 'a%20b' }, 'a b'],
    [{ id: '%E8%8C%B6' }, '茶'],
    [{ id: '100%' }, '100%'],
    [{ id: '%' }, '%'],
    [{ id: '' }, ''],
    [{ id: undefined as unknown as string }, ''],
  ])('%j says %j', (query, id) => {
    expect(new FakePage(query).show().data.id).toBe(id);
  });

  test('is told to the page once, when it opens', () => {
    new FakePage({ id: 'a%20b' }).show().show();
    expect(opened.mock.calls).toEqual([[{ id: 'a b' }]]);
    expect(shown.mock.calls).toEqual([[true], [true]]);
  });
});

describe('a page that somebody sent', () => {
  const offered = () => jest.spyOn(settings, 'offerLanguage').mockReturnValue();

  test('speaks the sender’s language, and is an entrance', () => {
    const offer = offered();
    new FakePage({ from: 'share', lang: 'zh', sent: '1' });
    expect(offer.mock.calls).toEqual([['zh']]);
    expect(store.state).toMatchObject({ entries: 1, entry: { scene: 1007, from: 'share-1' } });
    offer.mockRestore();
  });

  test('is none where it was opened here: the language stays, and nobody came in', () => {
    const offer = offered();
    new FakePage({ id: 'tea' });
    expect(offer.mock.calls).toEqual([]);
    expect(store.state.entries).toBe(0);
    offer.mockRestore();
  });
});

describe('sharing', () => {
  test('gives the title and the address of the same page in the reader’s language', () => {
    const page = new FakePage({ id: 'tea' }).show();
    expect(page.call('onShareAppMessage')).toEqual({
      title: 'Tea',
      path: expect.stringMatching(/^\/p\?id=tea&from=share&lang=en&sent=\w+$/),
    });
  });

  test('is the nearest right place where the address is wrong', () => {
    const page = new FakePage({ id: 'wrong' }).show();
    expect(page.call('onShareAppMessage')).toEqual({
      title: appName.en,
      path: expect.stringMatching(/^\/packages\/shop\/pages\/shop\/shop\?from=share/),
    });
  });

  test('is this same page where nothing else is said, without how it was reached', () => {
    definePage({ words: pageWords, project: () => ({}) });
    const query = { id: 'tea', from: 'share', lang: 'zh', sent: '1', scene: '1007' };
    expect(new FakePage(query).show().call('onShareAppMessage')).toEqual({
      title: appName.en,
      path: expect.stringMatching(/^\/pages\/p\?id=tea&from=share&lang=en&sent=\w+$/),
    });
  });
});

test('a page that is shared without words of its own goes by its title and the app’s name', () => {
  definePage({ words: pageWords, title: ({ t }) => t.title, project: () => ({}) });
  const page = new FakePage().show();
  expect(page.call('onShareAppMessage')).toMatchObject({ title: `Tea · ${appName.en}` });
});

test('a page that needs nothing but words shows them', () => {
  definePage({ words: pageWords, project: () => ({}) });
  const page = new FakePage().show();
  expect(page.data).toEqual({
    t: { title: 'Tea', group: { note: 'Note' } },
    language: 'en',
    notFound: null,
  });
  expect(fakePhone.titles).toEqual([]);
});
