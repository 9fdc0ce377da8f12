import { date, dateAndTime, money } from '../../content/format';
import { aboutProduct, toldPost } from '../../content/posts';
import { brand, catalogue, toldProduct } from '../../content/shop';
import type { Language } from '../../content/words';
import type { Instant } from '../../domain/calendar';
import { findProduct } from '../../domain/catalogue';
import { findPost, isUsed, takenOff, type Posted } from '../../domain/promotion';
import { sceneOf } from '../../domain/scene';
import type { State } from '../../domain/state';
import type { Query, World } from '../../store/screen';
import { places } from '../../store/places';
import { postWords } from './content/post';

type PostWorld = Pick<World<unknown>, 'state' | 'now' | 'language'>;

/** A composed post that this address means and that customers can open on this phone. */
export function postHere(state: State, { id = '', sentAt }: Query): Posted | undefined {
  const push = findPost(state, id);
  if (!push || push.account === 'enterprise') return undefined;
  return sentAt === undefined || sentAt === String(push.at) ? push : undefined;
}

/** Why a post that does exist somewhere cannot be read here, and where to go instead; `null` for any other address. */
export function unreadable(
  state: State,
  { id = '', sentAt, product = '' }: Query,
  language: Language,
): { reason: string; label: string; url: string } | null {
  const t = postWords[language];
  if (sentAt !== undefined) {
    if (!findProduct(catalogue, product)) {
      return { reason: t.elsewhereShop, label: t.toShop, url: places.shop() };
    }
    const { name } = toldProduct(product, language);
    return { reason: t.elsewhere(name), label: t.toProduct(name), url: places.product(product) };
  }
  return findPost(state, id) ? { reason: t.staff, label: t.toChats, url: places.chats } : null;
}

/** A composed post as its reader sees it. */
export function postedArticle(push: Posted, { state, now, language }: PostWorld) {
  const { post, account, at, article } = push;
  const t = postWords[language];
  const pictures: Record<string, string | undefined> = t.pictures;
  const { title, text } = toldPost(post, language);
  const onShelf = isOnShelf(state, post.product);
  const door = sceneOf('article');
  return {
    title,
    account: (account === 'service' ? brand.name : brand.journal)[language],
    date: date(at, language),
    pictured: post.product,
    picture: pictures[post.product] ?? '',
    parts: [{ text }],
    offer: offerOf(push, onShelf, isUsed(state, push, now), now, language),
    card: onShelf ? aboutProduct(post.product, language) : t.shopCard(brand.name[language]),
    onCard: onShelf ? post.product : '',
    url: onShelf ? places.product(post.product, door, article) : places.shop(door, article),
  };
}

const isOnShelf = ({ withdrawn }: State, product: string): boolean =>
  findProduct(catalogue, product) !== undefined && !withdrawn.includes(product);

/** What the post offers: the product, at which price, and what became of its promotion; `insteadOf` while it holds. */
function offerOf(
  { post: { product, promotion } }: Posted,
  onShelf: boolean,
  used: boolean,
  now: Instant,
  language: Language,
) {
  const t = postWords[language];
  const { name } = toldProduct(product, language);
  const { price = 0, kind } = findProduct(catalogue, product) ?? {};
  const priced = (fen: number) => (kind === 'reservation' ? t.perSeat(money(fen)) : money(fen));
  const off = promotion ? t.off(promotion.percent) : '';
  if (!onShelf) return { name, off, price: '', insteadOf: '', note: t.withdrawn(name) };
  const normal = { name, off, price: priced(price), insteadOf: '' };
  if (!promotion) return { ...normal, note: '' };
  if (used) return { ...normal, note: t.used };
  if (now > promotion.until) {
    return { ...normal, note: t.ended(dateAndTime(promotion.until, language)) };
  }
  return {
    ...normal,
    price: priced(price - takenOff(price, promotion)),
    insteadOf: t.insteadOf(money(price)),
    note: t.until(dateAndTime(promotion.until, language)),
  };
}
