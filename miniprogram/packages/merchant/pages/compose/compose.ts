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
import { ends, fresh, offerOf, postFrom, wayOf, type Field, type Way } from '../../draft';
import { accountOf, cardOf, productsOf, promotionOf, wordsOf } from '../../form';
import { report } from '../../report';
import {
  act,
  another,
  chooseTemplate,
  edit,
  nothingYet,
  remedy,
  send,
  takeUp,
  type,
} from '../../writing';

type Tap<D extends object> = WechatMiniprogram.BaseEvent<object, D>;
type Given<V extends string = string> = { detail: { value: V } };

screen({
  words: compose,
  local: nothingYet(fresh(0, '')),
  lost: ({ account }) =>
    account === undefined || isAccountKind(account) ? null : { what: 'account', given: account },
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.share, path: places.compose }),
  shown() {
    if (!this.local.sent) takeUp(this, this.query.account as AccountKind | undefined);
  },
  project(world, { draft, put, refusal, unkept, sent }) {
    const { t, now, state, language } = world;
    const push = findPost(state, sent);
    if (push) return { sent: report(world, push), form: null };
    const unsaved = refusal?.code === 'notSaved' ? refusal.reason : '';
    const answer = refusal && refusal.code !== 'notSaved' ? answerTo(refusal, language) : null;
    return {
      sent: null,
      held: { account: draft.account, as: wayOf(draft), post: postFrom(draft) },
      form: {
        ...wordsOf(world, draft, put),
        products: productsOf(world, draft),
        promotion: promotionOf(world, draft, put),
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
      void chooseTemplate(this, detail.value);
    },
    write({ detail, currentTarget }: Given & Tap<{ field: Field }>) {
      type(this, currentTarget.dataset.field, detail.value);
    },
    product({ currentTarget }: Tap<{ id: string }>) {
      edit(this, { product: currentTarget.dataset.id });
    },
    offer({ currentTarget }: Tap<{ id: string; withdrawn: boolean }>) {
      const { id: product, withdrawn } = currentTarget.dataset;
      act(this, { type: withdrawn ? 'restoreProduct' : 'withdrawProduct', product });
    },
    promotion({ detail }: Given<'with' | 'without'>) {
      const { template, promotion, leftOut } = this.local.draft;
      const offer = promotion ?? leftOut ?? offerOf(template, store.now());
      edit(
        this,
        detail.value === 'with'
          ? { promotion: offer, leftOut: null }
          : { promotion: null, leftOut: offer },
      );
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
      another(this);
    },
    month: () => void go(places.messages),
  },
});

const waysOf = ({ ways }: { ways: Record<Way, string> }) => [
  { value: 'massSend', label: ways.massSend },
  { value: 'templateMessage', label: ways.templateMessage },
];
