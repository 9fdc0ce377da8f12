/** Tags that only WeChat can fill: each says what would stand here. */
import { define } from '../framework/define-built-in';

const STAND_INS: Record<string, string> = {
  video: 'video: not played in this preview',
  'official-account': 'official-account: WeChat shows its follow bar here',
  'web-view': 'web-view: not opened in this preview',
  'open-data': 'open-data: WeChat shows it here',
};

export function defineStandIns(): void {
  for (const [tag, text] of Object.entries(STAND_INS))
    define(tag, { src: '' }, ({ host }) => {
      host.textContent = text;
      return {
        src: (src: string) => {
          host.textContent = src ? `${text} (${src})` : text;
        },
      };
    });
}
