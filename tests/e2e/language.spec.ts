import { more } from '../../miniprogram/content/more';
import { tabs } from '../../miniprogram/content/tabs';
import { journey } from '../../miniprogram/content/journey';
import { brand } from '../../miniprogram/content/shop';
import { story } from '../helpers/story';
import { Walk } from './walk';

story('the language follows WeChat, is switched on the spot, and is remembered', async (phone) => {
  const walk = new Walk(phone);
  const tab = (name: string) =>
    phone.page.locator('nav').getByRole('button', { name, exact: true });
  await phone.open('pages/journey/journey');
  await walk.heading(journey.en.heading);
  await tab(tabs.en.more).tap();
  await walk.screen.getByRole('radio', { name: '中文' }).tap();
  await walk.sees(more.zh.language);
  await tab(tabs.zh.journey).tap();
  await walk.heading(journey.zh.heading);
  await phone.open('packages/shop/pages/shop/shop');
  await walk.heading(brand.name.zh);
});
