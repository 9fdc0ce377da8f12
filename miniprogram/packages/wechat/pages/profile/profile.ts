import { brand } from '../../../../data/brand';
import { openPage } from '../../../../services/navigation';
import { routes } from '../../../../routing/routes';
import { definePage } from '../../../../view/definePage';
import {
  sendAndShowRefusal,
  refusalSentenceOf,
  initialRefusalState,
} from '../../model/sendAndShowRefusal';
import { articleRows } from '../../model/chatList';
import { profilePage } from '../../i18n/profilePage';

definePage({
  words: profilePage,
  share: ({ language }) => ({ title: brand.name[language], path: routes.profile() }),
  local: initialRefusalState,
  project(world, local, { route }) {
    const { state, language, t } = world;
    return {
      step: state.follower ? 'chat' : 'follow',
      name: brand.name[language],
      letter: brand.letter[language],
      door: route === 'qrCode' ? t.byCode : '',
      follower: state.follower !== null,
      articles: articleRows(world, 'service'),
      problem: refusalSentenceOf(local, language),
    };
  },
  on: {
    follow() {
      const route = this.query.route === 'qrCode' ? 'qrCode' : 'profile';
      sendAndShowRefusal(this, { type: 'follow', route });
    },
    openChat() {
      void openPage(routes.chat('service'));
    },
    openArticle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void openPage(routes.article((currentTarget.dataset as { id: string }).id));
    },
  },
});
