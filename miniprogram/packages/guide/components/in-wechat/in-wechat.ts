import { brand } from '../../../../data/brand';
import { isAccountKind } from '../../../../domain/accounts';
import { defineComponent } from '../../../../view/defineComponent';
import { accountFacts } from '../../data/facts/index';
import { inWeChat } from '../../i18n/inWeChat';

/** A drawing of the place in WeChat where people meet a kind of account. */
defineComponent({
  words: inWeChat,
  props: { kind: '' },
  project({ t, language }, { kind }) {
    if (!isAccountKind(kind)) return { place: '' };
    const shop = brand.name[language];
    const screens = {
      subscription: {
        title: t.chats,
        name: t.folder,
        line: t.post(brand.journal[language]),
      },
      service: { title: t.chats, name: shop, line: t.notice },
      miniProgram: { title: brand.journal[language], name: shop, line: t.card },
      enterprise: { title: `${t.staff} · ${shop}`, name: '', line: t.hello },
    };
    return {
      place: accountFacts[kind].place[language],
      ...screens[kind],
      letter: kind === 'enterprise' ? t.initial : brand.letter[language],
      foot: t.miniProgram,
    };
  },
});
