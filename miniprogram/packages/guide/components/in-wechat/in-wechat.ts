import { brand } from '../../../../content/shop';
import { isAccountKind } from '../../../../domain/accounts';
import { piece } from '../../../../store/piece';
import { portraits } from '../../content/facts/index';
import { inWeChat } from '../../content/inWeChat';

/** A drawing of the place in WeChat where people meet a kind of account. */
piece({
  words: inWeChat,
  given: { kind: '' },
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
      place: portraits[kind].place[language],
      ...screens[kind],
      letter: kind === 'enterprise' ? t.initial : brand.letter[language],
      foot: t.miniProgram,
    };
  },
});
