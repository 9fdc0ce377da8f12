import type { SourceId } from '../../../../content/claim';
import { sources, type Source } from '../../content/sources';
import { piece } from '../../../../store/piece';
import { evidence } from '../../content/evidence';
import { sourceList } from '../../content/sourceList';
import { copy } from '../../services/clipboard';

type Tap = WechatMiniprogram.TouchEvent<object, object, { url: string }>;

/** The pages behind the claims. A tap copies an address, because a Mini Program cannot open an outside page. */
piece({
  words: sourceList,
  given: { ids: null as readonly SourceId[] | null },
  local: { url: '', copied: false },
  project({ t, language }, { ids }, { url, copied }) {
    const rows = (ids ?? []).map((id) => {
      const { about, by, urls }: Source = sources[id];
      return {
        id,
        about: about[language],
        by: evidence[language].publishers[by],
        urls: [...urls],
      };
    });
    return { rows, dates: t.dates, url, note: url && (copied ? t.copied : t.refused) };
  },
  on: {
    async copy({ currentTarget }: Tap) {
      const { url } = currentTarget.dataset;
      const copied = await copy(url).then(
        () => true,
        () => false,
      );
      this.update({ url, copied });
    },
  },
});
