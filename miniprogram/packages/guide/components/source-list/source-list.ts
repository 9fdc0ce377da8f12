import type { SourceId } from '../../../../data/citation';
import { sources, type Source } from '../../data/sources';
import { defineComponent } from '../../../../view/defineComponent';
import { citationWords } from '../../i18n/gradedCitation';
import { sourceList } from '../../i18n/sourceList';
import { copyText } from '../../services/clipboard';

type Tap = WechatMiniprogram.TouchEvent<object, object, { url: string }>;

/** The pages that the claims rest on. A tap copies an address, because a Mini Program cannot open an outside page. */
defineComponent({
  words: sourceList,
  props: { ids: null as readonly SourceId[] | null },
  local: { url: '', copied: false },
  project({ t, language }, { ids }, { url, copied }) {
    const rows = (ids ?? []).map((id) => {
      const { about, by, urls }: Source = sources[id];
      return {
        id,
        about: about[language],
        by: citationWords[language].publishers[by],
        urls: [...urls],
      };
    });
    return { rows, dates: t.dates, url, note: url && (copied ? t.copied : t.refused) };
  },
  on: {
    async copy({ currentTarget }: Tap) {
      const { url } = currentTarget.dataset;
      const copied = await copyText(url).then(
        () => true,
        () => false,
      );
      this.update({ url, copied });
    },
  },
});
