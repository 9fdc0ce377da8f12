/** Tags that only WeChat can fill: each says what would stand here. */
import { define } from './define';

const STAND_INS: Record<string, [text: string, properties: Record<string, unknown>]> = {
  video: [
    'video: not played in this preview',
    {
      src: '',
      poster: '',
      controls: true,
      autoplay: false,
      loop: false,
      muted: false,
      initialTime: 0,
      duration: 0,
      objectFit: 'contain',
      title: '',
      direction: 0,
      showFullscreenBtn: true,
      showPlayBtn: true,
      showCenterPlayBtn: true,
      enableProgressGesture: true,
    },
  ],
  'official-account': ['official-account: WeChat shows its follow bar here', {}],
  'web-view': ['web-view: not opened in this preview', { src: '' }],
  'open-data': ['open-data: WeChat shows it here', { type: '', openGid: '', lang: 'en' }],
  'navigation-bar': ['', { title: '', loading: false, frontColor: '', backgroundColor: '' }],
};

export function defineStandIns(): void {
  for (const [tag, [text, properties]] of Object.entries(STAND_INS))
    define(tag, properties, ({ host, data }) => {
      if (!text) return;
      const show = (src?: unknown) => {
        host.textContent = src ? `${text} (${String(src)})` : text;
      };
      show(data.src);
      return { src: show };
    });
}
