import { mockOutcomes } from '../../../miniprogram/services/paySheet';
import { attribute, mount, settle, tap, type Mounted } from '../../support/pageObjects/mountedPage';
import { paySheet } from '../../support/pageObjects/shopTestHelpers';
import { sharedStore, text } from '../../support/builders/componentJourney';

/** What the simulator's types leave out. */
interface Heard {
  addEventListener(name: string, listener: (event: { detail: { value: string } }) => void): void;
}

describe('quantity', () => {
  const field = (value: string, most = 6) => {
    const piece = mount('packages/shop/components/quantity-field/quantity-field', {
      ...{ value, most, label: 'Seats', less: 'One less', more: 'One more' },
    });
    const said: string[] = [];
    (piece as unknown as Heard).addEventListener('change', ({ detail }) => said.push(detail.value));
    return { piece, said };
  };

  it.each([
    ['1', '1', '2'],
    ['3', '2', '4'],
    ['6', '5', '6'],
    ['99', '6', '6'],
    ['0', '1', '1'],
    ['', '1', '1'],
    ['abc', '1', '1'],
    ['-4', '1', '1'],
  ])('from %j, one less is %s and one more is %s', async (value, less, more) => {
    const { piece, said } = field(value);
    for (const step of piece.querySelectorAll('.step')) step.dispatchEvent('tap');
    await settle();
    expect(said).toEqual([less, more]);
  });

  it('hands on what is typed as it stands', async () => {
    const { piece, said } = field('1');
    piece.querySelector('.number')?.dispatchEvent('input', { detail: { value: '1e9' } });
    await settle();
    expect(said).toEqual(['1e9']);
  });

  const drawn = (piece: Mounted) => attribute(piece.querySelector('.number')!, 'value');
  const type = async (piece: Mounted, value: string) => {
    piece.querySelector('.number')?.dispatchEvent('input', { detail: { value } });
    await settle();
    piece.setData({ value });
  };

  it('never writes what is typed back into the field, where it would throw the caret to the end', async () => {
    const { piece } = field('1');
    const set = jest.spyOn(piece.instance as unknown as { setData(data: object): void }, 'setData');
    await type(piece, '12');
    expect(set.mock.calls).toEqual([[{ value: '12' }]]);
    expect(drawn(piece)).toBe('1');
  });

  it('writes what something else made of it, also what stood there before the typing', async () => {
    const { piece } = field('6');
    await type(piece, '5');
    piece.setData({ value: '6' });
    expect(drawn(piece)).toBe('6');
    piece.setData({ value: '2' });
    expect(drawn(piece)).toBe('2');
  });

  it('is named for those who cannot see it, and told as a field', () => {
    const { piece } = field('1');
    expect(attribute(piece.querySelector('.number')!, 'ariaRole')).toBe('textbox');
    const names = ['.step', '.number'].flatMap((it) =>
      piece.querySelectorAll(it).map((node) => attribute(node, 'ariaLabel')),
    );
    expect(names).toEqual(['One less', 'One more', 'Seats']);
  });
});

describe('pay sheet', () => {
  const request = { out_trade_no: 'order-A', total: 6800 };
  const sheet = (order = request.out_trade_no) =>
    mount('packages/shop/components/pay-sheet/pay-sheet', { order });
  const ask = async (): Promise<string[]> => {
    const answers: string[] = [];
    void paySheet()
      .ask(request)
      .then((answer) => answers.push(answer));
    await settle();
    return answers;
  };
  it('shows nothing until somebody is to pay', () => {
    expect(text(sheet())).toBe('');
  });

  it('shows to whom, how much, and that no money moves', async () => {
    const piece = sheet();
    await ask();
    expect(text(piece)).toContain('Lantern Tea');
    expect(text(piece)).toContain('¥68.00');
    expect(text(piece)).toContain('Mock: no money moves');
    const dialog = piece.querySelector('.sheet')!;
    expect([attribute(dialog, 'ariaRole'), attribute(dialog, 'ariaModal')]).toEqual([
      'dialog',
      'true',
    ]);
  });

  it('pays with the one green button, and shuts', async () => {
    const piece = sheet();
    const answers = await ask();
    await tap(piece, '.green');
    expect(answers).toEqual(['success']);
    expect(text(piece)).toBe('');
  });

  it('cancels with its cross', async () => {
    const piece = sheet();
    const answers = await ask();
    await tap(piece, '.close');
    expect(answers).toEqual(['cancel']);
  });

  it('keeps the other endings folded away, one tap from the finger', async () => {
    const piece = sheet();
    await ask();
    expect(piece.querySelectorAll('.ending')).toHaveLength(0);
    await tap(piece, '.others');
    expect(piece.querySelectorAll('.ending')).toHaveLength(mockOutcomes.length - 1);
    expect(text(piece)).toContain('Paid, but WeChat Pay’s first answer is lost.');
    await tap(piece, '.others');
    expect(piece.querySelectorAll('.ending')).toHaveLength(0);
  });

  it('plays each of them, and is folded again the next time', async () => {
    const piece = sheet();
    const others = mockOutcomes.filter((outcome) => outcome !== 'success');
    const played: string[] = [];
    for (let n = 0; n < others.length; n += 1) {
      const answers = await ask();
      await tap(piece, '.others');
      piece.querySelectorAll('.ending')[n]?.dispatchEvent('tap');
      await settle();
      played.push(...answers);
    }
    expect(played).toEqual(others);
  });

  it('taken away while open, it cancels', async () => {
    const piece = sheet();
    const answers = await ask();
    piece.detach();
    await settle();
    expect(answers).toEqual(['cancel']);
  });

  it.each(['', 'order-B'])(
    'shows nothing over the order %j; who left the page of the right one has cancelled',
    async (order) => {
      const piece = sheet(order);
      const answers = await ask();
      expect(text(piece)).toBe('');
      expect(answers).toEqual(['cancel']);
    },
  );

  it('cancels when its page is hidden, and does not open when that comes into sight again', async () => {
    const piece = sheet();
    const answers = await ask();
    piece.triggerPageLifeTime('hide');
    await settle();
    expect(answers).toEqual(['cancel']);
    piece.triggerPageLifeTime('show');
    expect(text(piece)).toBe('');
  });

  it('cancels when its order is no longer being paid', async () => {
    const piece = sheet();
    const answers = await ask();
    piece.setData({ order: '' });
    await settle();
    expect(answers).toEqual(['cancel']);
    expect(text(piece)).toBe('');
  });

  it('shuts for another order, and does not answer for it', async () => {
    const piece = sheet();
    const answers = await ask();
    const other = paySheet().ask({ out_trade_no: 'order-B', total: 1 });
    await settle();
    expect(answers).toEqual(['cancel']);
    expect(text(piece)).toBe('');
    expect(await other).toBe('cancel');
  });

  it('changes its language on the spot', async () => {
    const piece = sheet();
    await ask();
    sharedStore().settings.chooseLanguage('zh');
    expect(text(piece)).toContain('模拟支付：不会扣款');
    expect(text(piece)).toContain('灯笼茶舍');
  });
});
