import { date, dateAndTime, money } from '../../../../i18n/format';
import { productSummary, postText, productText } from '../../../../i18n/productAndPostText';
import { brand } from '../../../../data/brand';
import { catalogue } from '../../../../data/catalogue';
import type { Language } from '../../../../bilingual';
import type { Instant } from '../../../../domain/calendar';
import { findProduct } from '../../../../domain/catalogue';
import { discountOf } from '../../../../domain/price';
import { isPromotionUsed } from '../../../../domain/promotion';
import { findPost, type PushedPost } from '../../../../domain/push';
import { sceneValueOf } from '../../../../domain/sceneValues';
import type { State } from '../../../../domain/state';
import { type PageQuery, routes } from '../../../../routing/routes';
import type { ViewContext } from '../../../../view/viewContext';
import { postArticleWords } from '../../i18n/postArticle';

type PostContext = Pick<ViewContext<unknown>, 'state' | 'now' | 'language'>;

/** A composed post that this address means and that customers can open on this phone. */
export function findPostForQuery(
  state: State,
  { id = '', sentAt }: PageQuery,
): PushedPost | undefined {
  const push = findPost(state, id);
  if (!push || push.account === 'enterprise') return undefined;
  return sentAt === undefined || sentAt === String(push.at) ? push : undefined;
}

/** Why a post that does exist somewhere cannot be read here, and where to go instead; `null` for any other address. */
export function unreadableReason(
  state: State,
  { id = '', sentAt, product = '' }: PageQuery,
  language: Language,
): { reason: string; label: string; url: string } | null {
  const t = postArticleWords[language];
  if (sentAt !== undefined) {
    if (!findProduct(catalogue, product)) {
      return { reason: t.elsewhereShop, label: t.toShop, url: routes.shop() };
    }
    const { name } = productText(product, language);
    return { reason: t.elsewhere(name), label: t.toProduct(name), url: routes.product(product) };
  }
  return findPost(state, id) ? { reason: t.staff, label: t.toChats, url: routes.chats } : null;
}

/** A composed post as its reader sees it. */
export function postArticle(push: PushedPost, { state, now, language }: PostContext) {
  const { post, account, at, article } = push;
  const t = postArticleWords[language];
  const pictures: Record<string, string | undefined> = t.pictures;
  const { title, text } = postText(post, language);
  const onShelf = isOnShelf(state, post.product);
  const scene = sceneValueOf('article');
  return {
    title,
    account: (account === 'service' ? brand.name : brand.journal)[language],
    date: date(at, language),
    pictured: post.product,
    picture: pictures[post.product] ?? '',
    parts: [{ text }],
    offer: offerOf(push, onShelf, isPromotionUsed(state, push, now), now, language),
    card: onShelf ? productSummary(post.product, language) : t.shopCard(brand.name[language]),
    onCard: onShelf ? post.product : '',
    url: onShelf ? routes.product(post.product, scene, article) : routes.shop(scene, article),
  };
}

const isOnShelf = ({ withdrawn }: State, product: string): boolean =>
  findProduct(catalogue, product) !== undefined && !withdrawn.includes(product);

/** What the post offers: the product, at which price, and what became of its promotion; `insteadOf` while it holds. */
function offerOf(
  { post: { product, promotion } }: PushedPost,
  onShelf: boolean,
  used: boolean,
  now: Instant,
  language: Language,
) {
  const t = postArticleWords[language];
  const { name } = productText(product, language);
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
    price: priced(price - discountOf(price, promotion)),
    insteadOf: t.insteadOf(money(price)),
    note: t.until(dateAndTime(promotion.until, language)),
  };
}
