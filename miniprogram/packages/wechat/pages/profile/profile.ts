import { brand } from '../../../../content/shop';
import { go } from '../../../../services/navigation';
import { places } from '../../../../store/places';
import { screen } from '../../../../store/screen';
import { attempt, problemOf, untried } from '../../attempt';
import { articleRows } from '../../chatList';
import { profileWords } from '../../content/profile';

screen({
  words: profileWords,
  share: ({ language }) => ({ title: brand.name[language], path: places.profile() }),
  local: untried,
  project(world, local, { route }) {
    const { state, language, t } = world;
    return {
      step: state.follower ? 'chat' : 'follow',
      name: brand.name[language],
      letter: brand.letter[language],
      door: route === 'qrCode' ? t.byCode : '',
      follower: state.follower !== null,
      articles: articleRows(world, 'service'),
      problem: problemOf(local, language),
    };
  },
  on: {
    follow() {
      const route = this.query.route === 'qrCode' ? 'qrCode' : 'profile';
      attempt(this, { type: 'follow', route });
    },
    openChat() {
      void go(places.chat('service'));
    },
    openArticle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void go(places.article((currentTarget.dataset as { id: string }).id));
    },
  },
});
