/** Writing a message: nothing that was typed is lost, and no field is written over while somebody types. */
import { closePages, FakePage, fakePhone } from '../../../support/pageObjects/fakePage';
import { messageTemplates } from '../../../../miniprogram/data/messageTemplates';
import { MAX_TITLE_LENGTH } from '../../../../miniprogram/domain/post';
import { composePage } from '../../../../miniprogram/packages/merchant/i18n/composePage';
import '../../../../miniprogram/packages/merchant/pages/compose/compose';
import { skipStep } from '../../../../miniprogram/flows/stepNavigation';
import { stepRunner } from '../../../../miniprogram/flows/index';
import { settings, store } from '../../../../miniprogram/store/index';

interface Form {
  template: string;
  written: { field: string; value: string; count: string }[];
  promotion: { percent: string };
  card: { title: string };
}

/** A page as it is looked at: each change of it ends before the next. */
class Compose extends FakePage {
  static async open(): Promise<Compose> {
    const page = new Compose();
    await page.look();
    return page;
  }

  async look(): Promise<this> {
    this.show();
    await settled();
    return this;
  }

  /** Another page comes over this one. */
  hide(): void {
    this.call('onHide');
  }

  async do(name: string, detail: object = {}, dataset: object = {}): Promise<void> {
    this.call(name, { detail, currentTarget: { dataset } });
    await settled();
  }

  type = (field: string, value: string) => this.do('write', { value }, { field });
  choose = (template: string) => this.do('template', { value: template });

  get form(): Form {
    return this.data['form'] as Form;
  }

  /** What the page has put into a field. */
  value(field: string): string | undefined {
    if (field === 'percent') return this.form.promotion.percent;
    return this.form.written.find((it) => it.field === field)?.value;
  }
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
const refill = messageTemplates.en.refill;

beforeEach(() => {
  store.reset();
  settings.chooseLanguage('en');
  Object.assign(fakePhone, { dialogs: [], went: [], yes: true });
});
afterEach(() => {
  fakePhone.storage.acceptAll();
  closePages();
});

describe('nothing that was typed is lost', () => {
  test('on a page below: it shows what was written above it, and its next tap writes over nothing', async () => {
    const below = await Compose.open();
    await below.type('text', 'The older words');
    below.hide();
    const above = await Compose.open();
    expect(above.value('text')).toBe('The older words');
    await above.type('title', 'The newer title');
    await above.type('percent', '33');
    above.close();
    await below.look();
    expect(below.form.card.title).toBe('The newer title');
    expect([below.value('title'), below.value('percent')]).toEqual(['The newer title', '33']);
    await below.do('account', {}, { kind: 'subscription' });
    below.hide();
    const again = await Compose.open();
    expect(again.form.card.title).toBe('The newer title');
    expect(again.value('text')).toBe('The older words');
  });

  test('by a tap on the template that is chosen', async () => {
    const page = await Compose.open();
    await page.type('title', 'Tea for two');
    await page.type('text', 'Come by.');
    await page.choose('refill');
    expect(page.form.card.title).toBe('Tea for two');
    expect(fakePhone.dialogs).toEqual([]);
  });

  test.each<[string, string]>([
    ['title', 'Tea for two'],
    ['text', 'Come by.'],
    ['percent', '33'],
  ])('by another template without a question: %s', async (field, words) => {
    const page = await Compose.open();
    await page.type(field, words);
    fakePhone.yes = false;
    await page.choose('roast');
    expect(fakePhone.dialogs).toEqual([
      composePage.en.replace.content(messageTemplates.en.roast.name),
    ]);
    expect(page.form.template).toBe('refill');
    expect(page.value(field)).not.toBe(messageTemplates.en.roast.title);
    fakePhone.yes = true;
    await page.choose('roast');
    expect(page.form.template).toBe('roast');
    expect(page.value('title')).toBe(messageTemplates.en.roast.title);
    expect(page.value('percent')).toBe('10');
  });

  test('and nobody is asked where nothing was typed', async () => {
    const page = await Compose.open();
    await page.choose('roast');
    await page.type('title', '');
    await page.choose('table');
    await page.type('title', messageTemplates.en.table.title);
    await page.choose('roast');
    expect(fakePhone.dialogs).toEqual([]);
    expect(page.value('title')).toBe(messageTemplates.en.roast.title);
  });

  test('by leaving the promotion out', async () => {
    const page = await Compose.open();
    await page.type('percent', '33');
    await page.do('promotion', { value: 'without' });
    await page.do('promotion', { value: 'with' });
    expect(page.value('percent')).toBe('33');
  });

  test('by a phone that refuses to keep it: that is told, and the next page shows it all the same', async () => {
    const page = await Compose.open();
    fakePhone.storage.refuseAfter(0);
    await page.type('title', 'Tea for two');
    expect(page.data['problem']).toContain('could not keep this draft');
    page.hide();
    const other = await Compose.open();
    expect(other.form.card.title).toBe('Tea for two');
    expect(other.data['problem']).toContain('could not keep this draft');
    fakePhone.storage.acceptAll();
    await other.type('text', 'Come by.');
    expect(other.data['problem']).toBe('');
    await page.look();
    expect(page.data['problem']).toBe('');
  });

  test('but for starting over, which forgets it with the journey', async () => {
    const page = await Compose.open();
    await page.type('title', 'Kept');
    fakePhone.storage.refuseAfter(0);
    await page.type('title', 'Kept, and more');
    fakePhone.storage.acceptAll();
    page.hide();
    store.reset();
    await page.look();
    expect(page.form.card.title).toBe(refill.title);
    expect(page.value('title')).toBe(refill.title);
  });
});

describe('a message that was sent is not offered again', () => {
  beforeEach(() => void stepRunner.goToStep('offer'));
  const sent = () => store.state.pushes.flatMap(({ post }) => (post ? [post.title] : []));

  test('by the page that it was sent from, nor by the one below', async () => {
    const below = await Compose.open();
    await below.type('title', 'Tea for two');
    below.hide();
    const page = await Compose.open();
    await page.do('send');
    await page.do('send');
    expect(sent()).toEqual(['Tea for two']);
    await page.do('another');
    expect([page.form.card.title, page.value('title')]).toEqual([refill.title, refill.title]);
    page.close();
    await below.look();
    expect([below.form.card.title, below.value('title')]).toEqual([refill.title, refill.title]);
  });

  test('where the phone was killed, or refused to forget, before the draft was gone', async () => {
    const page = await Compose.open();
    await page.type('title', 'Tea for two');
    fakePhone.storage.refuseAfter(1);
    await page.do('send');
    expect(sent()).toEqual(['Tea for two']);
    expect(JSON.stringify(fakePhone.storage.read('journey/draft'))).toContain('Tea for two');
    page.close();
    const again = await Compose.open();
    expect(again.form.card.title).toBe(refill.title);
  });

  test('by a skip, which sends it', async () => {
    const page = await Compose.open();
    await page.type('title', 'Tea for two');
    await skipStep('offer', page.data['pending'] as never);
    expect(sent()).toEqual(['Tea for two']);
    await page.look();
    expect([page.form.card.title, page.value('title')]).toEqual([refill.title, refill.title]);
  });

  test('while another with the same words is', async () => {
    const page = await Compose.open();
    await page.type('title', 'Tea for two');
    await page.do('send');
    await page.do('another');
    await page.type('title', 'Tea for two');
    page.close();
    expect((await Compose.open()).form.card.title).toBe('Tea for two');
  });
});

describe('a field', () => {
  /** What was set of it since this was last asked. */
  const put = (page: FakePage) =>
    page
      .news()
      .flatMap((patch) =>
        Object.keys(patch).filter((path) =>
          /written.*value|^form$|written$|^form.promotion.percent/.test(path),
        ),
      );

  test('that grows comes without words, and gets them when it is there', async () => {
    const page = new Compose().show();
    const values = () => (page.data['form'] as Form).written.map(({ value }) => value);
    expect(values()).toEqual(['', '']);
    await settled();
    expect(values()).toEqual([refill.title, refill.text]);
  });

  test.each(['title', 'text', 'percent'])(
    'is never written over by what is typed: %s',
    async (field) => {
      const page = await Compose.open();
      page.news();
      await page.type(field, '1');
      await page.type(field, '12');
      expect(put(page)).toEqual([]);
      await page.do('account', {}, { kind: 'subscription' });
      await page.do('product', {}, { id: 'tasting' });
      expect(put(page)).toEqual([]);
    },
  );

  test('that was emptied gets its words back, though it had the same before', async () => {
    stepRunner.goToStep('offer');
    const page = await Compose.open();
    await page.type('title', '');
    await page.do('send');
    page.news();
    await page.do('remedy', {}, { does: 'takeTitle' });
    const values = page.news().flatMap((patch) => Object.entries(patch));
    const of = values.filter(([path]) => /written\[0\].value/.test(path)).map(([, value]) => value);
    expect(of).toEqual(['', refill.title]);
  });

  test('of a title takes a pasted line for a space, and keeps its caret', async () => {
    stepRunner.goToStep('offer');
    const page = await Compose.open();
    page.news();
    await page.type('title', 'Tea\nfor \r\n two');
    expect(put(page)).toEqual([]);
    expect(page.form.card.title).toBe('Tea for two');
    await page.do('send');
    expect(store.state.pushes.slice(-1)).toMatchObject([{ post: { title: 'Tea for two' } }]);
  });

  test('follows the reader’s language, where nobody typed', async () => {
    const page = await Compose.open();
    await page.type('title', 'Tea for two');
    page.hide();
    settings.chooseLanguage('zh');
    await page.look();
    expect(page.form.card.title).toBe('Tea for two');
    expect(page.value('text')).toBe(messageTemplates.zh.refill.text);
  });
});

describe('a title', () => {
  beforeEach(() => void stepRunner.goToStep('offer'));
  const refused = async (title: string) => {
    const page = await Compose.open();
    await page.type('title', title);
    await page.do('send');
    return { page, place: (page.data['panel'] as { field: string } | null)?.field };
  };

  test.each(['\u200b\u200d\u2060', '\u3164', '\u202e\u2066', '\u3000 \n', '\u0007'])(
    'that nobody can see, %j, is none',
    async (title) => {
      expect((await refused(title)).place).toBe('title');
      expect(store.state.posts).toBe(0);
    },
  );

  test('is counted as it is seen, and cut behind a whole sign', async () => {
    const family = '👨‍👩‍👧‍👦';
    const { page, place } = await refused('茶'.repeat(MAX_TITLE_LENGTH - 3) + family);
    expect(place).toBe('title');
    await page.do('remedy', {}, { does: 'cutTitle' });
    await page.do('send');
    expect(store.state.pushes.slice(-1)).toMatchObject([
      { post: { title: '茶'.repeat(MAX_TITLE_LENGTH - 3) } },
    ]);
  });

  test('is one text however its accents were typed', async () => {
    const { page } = await refused('e\u0301'.repeat(MAX_TITLE_LENGTH));
    expect(page.data['sent']).toMatchObject({ title: 'é'.repeat(MAX_TITLE_LENGTH) });
  });
});
