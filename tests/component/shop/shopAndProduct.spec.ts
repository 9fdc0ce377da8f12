import { tap, type Mounted } from '../../support/pageObjects/mountedPage';
import { openShopPage } from '../../support/pageObjects/shopTestHelpers';
import {
  fillStorage,
  startWith,
  eventTypes,
  post,
  sharedStore,
  text,
  titled,
  wentTo,
} from '../../support/builders/componentJourney';

const entries = () =>
  sharedStore()
    .store.history()
    .flatMap((event) =>
      event.type === 'miniProgramEntered' ? [{ scene: event.scene, from: event.from }] : [],
    );

const sharedBy = (page: Mounted) =>
  (
    page.instance as unknown as { onShareAppMessage(): { title: string; path: string } }
  ).onShareAppMessage();

describe('shop', () => {
  it('shows tea and a tasting to reserve, with their prices', () => {
    const page = openShopPage('shop', { scene: '1058', from: 'spring' });
    expect(titled()).toBe('Lantern Tea');
    const offers = page.querySelectorAll('.offer').map(({ dom }) => dom?.textContent?.trim());
    expect(offers).toEqual([
      'Spring Green Tea¥68.00',
      'Night Oolong¥98.00',
      'Tea TastingA table, four teas, one hour. Deposit per seat.¥30.00 a seatReserve',
    ]);
  });

  it('says by which door the visitor came, and counts it once', () => {
    const page = openShopPage('shop', { scene: '1058', from: 'spring' });
    expect(text(page)).toContain('You came from the article · scene (场景值) 1058');
    expect(entries()).toEqual([{ scene: 1058, from: 'spring' }]);
  });

  it.each([
    ['1007', 'You came from a card that a friend shared'],
    ['1011', 'You came by scanning a code'],
    ['4711', 'You came by a door this demo has no name for · scene (场景值) 4711'],
    ['spring', 'You came by a door this demo has no name for · scene (场景值) –'],
  ])('takes scene %s', (scene, sentence) => {
    expect(text(openShopPage('shop', { scene }))).toContain(sentence);
  });

  it('opened without a scene, counts the recent Mini Programs, but only the first time', () => {
    expect(text(openShopPage('shop'))).toContain('You came from your recent Mini Programs');
    openShopPage('shop');
    expect(entries()).toEqual([{ scene: 1001, from: undefined }]);
  });

  it('opened again after a kill, is the same visit; through the article again, another', () => {
    openShopPage('shop', { scene: '1058', from: 'spring' });
    openShopPage('shop', { scene: '1058', from: 'spring' });
    expect(entries()).toHaveLength(1);
    openShopPage('product', { id: 'tasting' });
    openShopPage('shop', { scene: '1058', from: 'spring' });
    expect(entries()).toHaveLength(2);
  });

  it('counts a shared card once, whatever its address says', () => {
    openShopPage('shop', { scene: '1007', from: 'share' });
    openShopPage('product', { id: 'tasting' });
    openShopPage('shop', { scene: '1007', from: 'share' });
    expect(entries()).toHaveLength(1);
  });

  it('leads to each offer and to the orders', async () => {
    const page = openShopPage('shop');
    await tap(page, '.offer');
    expect(wentTo()).toBe('/packages/shop/pages/product/product?id=spring-green');
    await tap(page, '.table');
    expect(wentTo()).toBe('/packages/shop/pages/product/product?id=tasting');
    await tap(page, '.orders');
    expect(wentTo()).toBe('/packages/shop/pages/order/order');
  });

  it('can be shared', () => {
    const { title, path } = sharedBy(openShopPage('shop'));
    expect(title).toBe('Lantern Tea: Tea to take home. A table to taste it.');
    expect(path).toMatch(/^\/packages\/shop\/pages\/shop\/shop\?from=share&/);
  });

  it('shows the offers on a full phone too, and says what it could not save', () => {
    fillStorage();
    const page = openShopPage('shop', { scene: '1058' });
    expect(text(page)).toContain('Spring Green Tea');
    expect(text(page)).toContain('The phone refused to save this step.');
  });

  it('speaks Chinese', () => {
    const page = openShopPage('shop', { scene: '1058' });
    sharedStore().settings.chooseLanguage('zh');
    expect(text(page)).toContain('你从公众号文章进入 · 场景值 1058');
    expect(text(page)).toContain('明前绿茶');
  });
});

describe('product', () => {
  it('shows what it is and counts that it was seen, once', () => {
    const page = openShopPage('product', { id: 'spring-green' });
    expect(titled()).toBe('Product');
    expect(text(page)).toContain('¥68.00');
    expect(text(page)).toContain('A light tea that smells of chestnut.');
    openShopPage('product', { id: 'spring-green' });
    expect(eventTypes()).toEqual(['miniProgramEntered', 'productSeen']);
  });

  it('is bought, or reserved', async () => {
    const tea = openShopPage('product', { id: 'spring-green' });
    expect(text(tea)).toContain('Buy');
    await tap(tea, '.primary');
    expect(wentTo()).toBe('/packages/shop/pages/checkout/checkout?product=spring-green');
    const tasting = openShopPage('product', { id: 'tasting' });
    expect(text(tasting)).toContain('Reserve');
    expect(text(tasting)).toContain('You choose the time at checkout.');
    await tap(tasting, '.primary');
    expect(wentTo()).toBe('/packages/shop/pages/checkout/checkout?product=tasting');
  });

  it('says that the offer of a message of another phone is not known here, and the normal price', () => {
    startWith();
    const told = /This phone does not know that message’s offer, so the normal price holds\./;
    const stranger = { id: 'spring-green', scene: '1058', from: 'post-1' };
    expect(text(openShopPage('product', stranger))).toMatch(told);
    expect(text(openShopPage('product', { ...stranger, from: 'spring' }))).not.toMatch(told);
    startWith(post('subscription', { promotion: undefined }));
    const page = openShopPage('product', stranger);
    expect(text(page)).not.toMatch(told);
    sharedStore().settings.chooseLanguage('zh');
    expect(text(openShopPage('product', { ...stranger, from: 'post-2' }))).toContain('按原价购买');
  });

  it('counts the door of a card that leads straight here', () => {
    startWith({ type: 'enterMiniProgram', scene: 1001 });
    openShopPage('product', { id: 'tasting', scene: '1074' });
    expect(entries().map(({ scene }) => scene)).toEqual([1001, 1074]);
  });

  it.each([
    [{ id: 'coffee' }, 'The shop has nothing called “coffee”.'],
    [{ id: 'constructor' }, 'The shop has nothing called “constructor”.'],
    [{ id: '' }, 'This address names no product.'],
    [{}, 'This address names no product.'],
  ])('%j is no product', (query, sentence) => {
    const page = openShopPage('product', query);
    expect(text(page)).toContain(sentence);
    expect(text(page)).not.toContain('Buy');
    expect(eventTypes()).toEqual([]);
  });

  it('can be shared', () => {
    const { title, path } = sharedBy(openShopPage('product', { id: 'tasting' }));
    expect(title).toBe('Tea Tasting · Lantern Tea');
    expect(path).toMatch(/^\/packages\/shop\/pages\/product\/product\?id=tasting&from=share&/);
  });
});
