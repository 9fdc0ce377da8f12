/** Tags that only WeChat can fill: a text names what WeChat would show. */
import { defineBuiltIn } from '../framework/define-built-in';

const PLACEHOLDERS: Record<string, string> = {
  video: 'video: not played in this preview',
  'official-account': 'official-account: WeChat shows its follow bar here',
  'web-view': 'web-view: not opened in this preview',
  'open-data': 'open-data: WeChat shows it here',
};

export function definePlaceholders(): void {
  for (const [tag, text] of Object.entries(PLACEHOLDERS))
    defineBuiltIn(tag, { src: '' }, ({ host }) => {
      host.textContent = text;
      return {
        src: (src: string) => {
          host.textContent = src ? `${text} (${src})` : text;
        },
      };
    });
}
