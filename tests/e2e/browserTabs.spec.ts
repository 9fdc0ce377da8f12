/** The demo in two tabs of one browser. */
import { routes } from '../../miniprogram/routing/routes';
import { e2eTest } from '../support/browser/e2eTest';
import { phoneOn, type Phone } from '../support/browser/phone';
import { JourneyPages } from '../support/browser/journeyPages';

/** Another tab of the same browser, with the map. */
async function another({ context, page }: Phone): Promise<JourneyPages> {
  const [url = ''] = page.url().split('#');
  const tab = await context.newPage();
  await tab.goto(`${url}#${routes.map}`);
  return new JourneyPages(phoneOn(tab, url, ''));
}

const useHere = ({ phone: { page } }: JourneyPages) =>
  page.getByRole('button', { name: 'Use it here' }).tap();

async function everythingIsKept(walk: JourneyPages): Promise<void> {
  expect(await walk.happened('paymentSucceeded')).toHaveLength(1);
  expect(await walk.happened('followed')).toHaveLength(1);
  expect((await walk.happened('pushed')).map(({ account }) => account)).toContain('service');
}

e2eTest(
  'a tab that takes over goes on with what was paid, and gives back what it did',
  async (phone) => {
    const one = new JourneyPages(phone);
    await one.buy();
    const two = await another(phone);
    await useHere(two);
    await two.heading(/./);
    await two.go(routes.profile('profile'), 'reLaunch');
    await two.follow('profile');
    await two.write('service');
    // Until it has loaded anew it shows its old screen.
    await Promise.all([one.phone.page.waitForEvent('load'), useHere(one)]);
    await one.paidFor();
    await everythingIsKept(one);
  },
);

e2eTest(
  'in a browser without Web Locks two tabs act in turn, and neither writes over the other',
  async (phone) => {
    await phone.context.addInitScript('delete Navigator.prototype.locks');
    const one = new JourneyPages(phone);
    await phone.open();
    const two = await another(phone);
    await two.heading(/./);
    await one.buy();
    await two.go(routes.profile('profile'), 'reLaunch');
    await two.follow('profile');
    await one.write('service');
    await everythingIsKept(two);
  },
);
