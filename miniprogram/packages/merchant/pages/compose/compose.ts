import { accounts } from '../../../../i18n/accounts';
import { dateAndTime } from '../../../../i18n/format';
import { notSaved } from '../../../../i18n/notSaved';
import type { TemplateId } from '../../../../data/messageTemplates';
import { cite } from '../../../../i18n/citation';
import { accountKinds, isAccountKind, type AccountKind } from '../../../../domain/accounts';
import { findPost } from '../../../../domain/push';
import { openPage } from '../../../../services/navigation';
import { store } from '../../../../store/index';
import { routes } from '../../../../routing/routes';
import { definePage } from '../../../../view/definePage';
import { refusalPanel } from './refusalPanel';
import { allowancesCitation } from '../../i18n/citations';
import { composePage } from '../../i18n/composePage';
import { messagesPage } from '../../i18n/messagesPage';
import type { Remedy } from '../../i18n/remedies';
import {
  promotionEnds,
  initialDraft,
  templatePromotion,
  postOfDraft,
  sendMethodOf,
  type TypedField,
  type SendMethod,
} from '../../model/draft';
import {
  accountOptions,
  cardPreview,
  productOptions,
  promotionFields,
  textFields,
} from './composeView';
import { sentSummary } from './sentSummary';
import {
  sendCommand,
  composeAnother,
  chooseTemplate,
  editDraft,
  initialCompose,
  applyRemedy,
  sendDraft,
  showKeptDraft,
  typeText,
} from './composeActions';

type Tap<D extends object> = WechatMiniprogram.BaseEvent<object, D>;
type Given<V extends string = string> = { detail: { value: V } };

definePage({
  words: composePage,
  local: initialCompose(initialDraft(0, '')),
  notFound: ({ account }) =>
    account === undefined || isAccountKind(account) ? null : { what: 'account', value: account },
  title: ({ t }) => t.title,
  share: ({ t }) => ({ title: t.share, path: routes.compose }),
  shown() {
    if (!this.local.sent) showKeptDraft(this, this.query.account as AccountKind | undefined);
  },
  project(world, { draft, put, refusal, unkept, sent }) {
    const { t, now, state, language } = world;
    const push = findPost(state, sent);
    if (push) return { sent: sentSummary(world, push), form: null };
    const unsaved = refusal?.code === 'notSaved' ? refusal.reason : '';
    const panel = refusal && refusal.code !== 'notSaved' ? refusalPanel(refusal, language) : null;
    return {
      sent: null,
      pending: { account: draft.account, as: sendMethodOf(draft), post: postOfDraft(draft) },
      form: {
        ...textFields(world, draft, put),
        products: productOptions(world, draft),
        promotion: promotionFields(world, draft, put),
        card: cardPreview(world, draft),
        accounts: accountKinds.map((kind) => accountOptions(world, kind, draft)),
        ways: draft.account === 'service' ? waysOf(t) : [],
        way: draft.as,
        send: t.send(accounts[language][draft.account].name),
        hour: messagesPage[language].hour(dateAndTime(now, language)),
        cited: cite(allowancesCitation, language),
      },
      panel,
      problem: unsaved ? notSaved[language](unsaved) : unkept && t.notKept(unkept),
    };
  },
  on: {
    template({ detail }: Given<TemplateId>) {
      void chooseTemplate(this, detail.value);
    },
    write({ detail, currentTarget }: Given & Tap<{ field: TypedField }>) {
      typeText(this, currentTarget.dataset.field, detail.value);
    },
    product({ currentTarget }: Tap<{ id: string }>) {
      editDraft(this, { product: currentTarget.dataset.id });
    },
    offer({ currentTarget }: Tap<{ id: string; withdrawn: boolean }>) {
      const { id: product, withdrawn } = currentTarget.dataset;
      sendCommand(this, { type: withdrawn ? 'restoreProduct' : 'withdrawProduct', product });
    },
    promotion({ detail }: Given<'with' | 'without'>) {
      const { template, promotion, leftOut } = this.local.draft;
      const offer = promotion ?? leftOut ?? templatePromotion(template, store.now());
      editDraft(
        this,
        detail.value === 'with'
          ? { promotion: offer, leftOut: null }
          : { promotion: null, leftOut: offer },
      );
    },
    ends({ detail }: Given) {
      const { promotion } = this.local.draft;
      const end = promotionEnds(store.now()).find((it) => it.in === detail.value);
      if (promotion && end) editDraft(this, { promotion: { ...promotion, until: end.until } });
    },
    account({ currentTarget }: Tap<{ kind: AccountKind }>) {
      editDraft(this, { account: currentTarget.dataset.kind });
    },
    way({ detail }: Given<SendMethod>) {
      editDraft(this, { as: detail.value });
    },
    remedy({ currentTarget }: Tap<{ does: Remedy }>) {
      applyRemedy(this, currentTarget.dataset.does);
    },
    send() {
      sendDraft(this);
    },
    see: () => void openPage(routes.chats),
    another() {
      composeAnother(this);
    },
    month: () => void openPage(routes.messages),
  },
});

const waysOf = ({ ways }: { ways: Record<SendMethod, string> }) => [
  { value: 'massSend', label: ways.massSend },
  { value: 'templateMessage', label: ways.templateMessage },
];
