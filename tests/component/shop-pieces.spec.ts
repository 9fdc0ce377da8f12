import { mockOutcomes } from '../../miniprogram/services/paySheet';
import { attribute, mount, settle, tap } from '../helpers/mp';
import { paySheet } from '../helpers/shop';
import { shared, text } from '../helpers/wechat';

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

  it('is named for those who cannot see it', () => {
    const { piece } = field('1');
    const names = ['.step', '.number'].flatMap((it) =>
      piece.querySelectorAll(it).map((node) => attribute(node, 'ariaLabel')),
    );
    expect(names).toEqual(['One less', 'One more', 'Seats']);
  });
});

describe('pay sheet', () => {
  const request = { out_trade_no: 'order-A', total: 6800 };
  const sheet = () => mount('packages/shop/components/pay-sheet/pay-sheet');
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

  it('taken away while shut, it leaves the sheet of another page alone', async () => {
    const piece = sheet();
    piece.triggerPageLifeTime('hide');
    const answers = await ask();
    expect(text(piece)).toBe('');
    piece.detach();
    await settle();
    expect(answers).toEqual([]);
  });

  it('opens when its page comes into sight again', async () => {
    const piece = sheet();
    piece.triggerPageLifeTime('hide');
    await ask();
    piece.triggerPageLifeTime('show');
    expect(text(piece)).toContain('¥68.00');
  });

  it('changes its language on the spot', async () => {
    const piece = sheet();
    await ask();
    shared().settings.chooseLanguage('zh');
    expect(text(piece)).toContain('模拟支付：不会扣款');
    expect(text(piece)).toContain('灯笼茶舍');
  });
});
