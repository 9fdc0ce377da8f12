import { accounts } from '../../../../content/accounts';
import { dateAndTime } from '../../../../content/format';
import { notSaved } from '../../../../content/notSaved';
import type { TemplateId } from '../../../../content/posts';
import { vouchedBy } from '../../../../content/vouched';
import { accountKinds, isAccountKind, type AccountKind } from '../../../../domain/accounts';
import { findPost } from '../../../../domain/promotion';
import { go } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { places } from '../../../../store/places';
import { screen } from '../../../../store/screen';
import { answerTo } from '../../answers';
import { allowancesVouched } from '../../content/claims';
import { compose } from '../../content/compose';
import { messages } from '../../content/messages';
import type { Remedy } from '../../content/remedies';
import { ends, fresh, offerOf, postFrom, wayOf, type Way } from '../../draft';
import { kept } from '../../drafts';
import { accountOf, cardOf, productsOf, promotionOf, wordsOf } from '../../form';
import { report } from '../../report';
import { toTop } from '../../services/scroll';
import { act, edit, remedy, send, type Writing } from '../../writing';

type Tap<D extends object> = WechatMiniprogram.BaseEvent<object, D>;
type Given<V extends string = string> = { detail: { value: V } };

const nothingYet: Writing = { draft: fresh(0), refusal: null, unkept: '', sent: '' };

screen({
  words: compose,
  local: nothingYet,
  lost: ({ account }) =>
    account === undefined || isAccountKind(account) ? null : { what: 'account', given: account },
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.share, path: places.compose }),
  opened() {
    const draft = kept() ?? fresh(store.now());
    const { account = draft.account } = this.query;
    this.update({ draft: { ...draft, account: account as AccountKind } });
  },
  project(world, { draft, refusal, unkept, sent }) {
    const { t, now, state, language } = world;
    const push = findPost(state, sent);
    if (push) return { sent: report(world, push), form: null };
    const unsaved = refusal?.code === 'notSaved' ? refusal.reason : '';
    const answer = refusal && refusal.code !== 'notSaved' ? answerTo(refusal, language) : null;
    return {
      sent: null,
      held: { account: draft.account, as: wayOf(draft), post: postFrom(draft) },
      form: {
        ...wordsOf(world, draft),
        products: productsOf(world, draft),
        promotion: promotionOf(world, draft),
        card: cardOf(world, draft),
        accounts: accountKinds.map((kind) => accountOf(world, kind, draft)),
        ways: draft.account === 'service' ? waysOf(t) : [],
        way: draft.as,
        send: t.send(accounts[language][draft.account].name),
        hour: messages[language].hour(dateAndTime(now, language)),
        vouched: vouchedBy(allowancesVouched, language),
      },
      answer,
      problem: unsaved ? notSaved[language](unsaved) : unkept && t.notKept(unkept),
    };
  },
  on: {
    template({ detail }: Given<TemplateId>) {
      const { account, as } = this.local.draft;
      edit(this, { ...fresh(store.now(), detail.value), account, as });
    },
    write({ detail, currentTarget }: Given & Tap<{ place: 'title' | 'text' }>) {
      const { value } = detail;
      if (currentTarget.dataset.place === 'text') edit(this, { text: value });
      else edit(this, { title: value.replace(/\s*\n\s*/g, ' ') });
    },
    product({ currentTarget }: Tap<{ id: string }>) {
      edit(this, { product: currentTarget.dataset.id });
    },
    offer({ currentTarget }: Tap<{ id: string; withdrawn: boolean }>) {
      const { id: product, withdrawn } = currentTarget.dataset;
      act(this, { type: withdrawn ? 'restoreProduct' : 'withdrawProduct', product });
    },
    promotion({ detail }: Given<'with' | 'without'>) {
      const { template, promotion } = this.local.draft;
      const offer = promotion ?? offerOf(template, store.now());
      edit(this, { promotion: detail.value === 'with' ? offer : null });
    },
    percent({ detail }: Given) {
      const { promotion } = this.local.draft;
      if (promotion) edit(this, { promotion: { ...promotion, percent: detail.value } });
    },
    ends({ detail }: Given) {
      const { promotion } = this.local.draft;
      const end = ends(store.now()).find((it) => it.in === detail.value);
      if (promotion && end) edit(this, { promotion: { ...promotion, until: end.until } });
    },
    account({ currentTarget }: Tap<{ kind: AccountKind }>) {
      edit(this, { account: currentTarget.dataset.kind });
    },
    way({ detail }: Given<Way>) {
      edit(this, { as: detail.value });
    },
    remedy({ currentTarget }: Tap<{ does: Remedy }>) {
      remedy(this, currentTarget.dataset.does);
    },
    send() {
      send(this);
    },
    see: () => void go(places.chats),
    another() {
      this.update({ sent: '' });
      void toTop();
    },
    month: () => void go(places.messages),
  },
});

const waysOf = ({ ways }: { ways: Record<Way, string> }) => [
  { value: 'massSend', label: ways.massSend },
  { value: 'templateMessage', label: ways.templateMessage },
];
