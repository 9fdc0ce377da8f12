/** Pictures of the person's own: chosen through the browser, shown over the page. */
import { assetUrl } from '../environment/asset-url';
import { currentPage } from '../pages/page-stack';
import { openDialog } from '../shell/dialog-layer';
import { el } from '../shell/dom';
import { asyncApi } from './async-api';

interface ChooseOptions {
  count?: number;
  mediaType?: string[];
}

function choose(accept: string, count: number): Promise<File[]> {
  const input = el('input', { type: 'file', accept });
  input.multiple = count > 1;
  return new Promise((resolve, reject) => {
    input.addEventListener('change', () => resolve(Array.from(input.files ?? []).slice(0, count)));
    input.addEventListener('cancel', () => reject(new Error('cancel')));
    input.click();
  });
}

const temp = (file: File) => ({ path: URL.createObjectURL(file), size: file.size, file });

interface PreviewOptions {
  urls?: string[];
  current?: string;
  sources?: { url: string }[];
}

function preview({ urls, current, sources = [] }: PreviewOptions): void {
  const src = current ?? urls?.[0] ?? sources[0]?.url ?? '';
  const image = el('img', { src: assetUrl(src, currentPage()?.path), alt: '' });
  image.style.cssText = 'max-width:100%;max-height:100%';
  const frame = el('div', { tabindex: '0' }, [image]);
  frame.style.cssText = 'max-width:100%;max-height:100%;display:grid';
  const close = openDialog(frame, { label: 'Picture', dismiss: () => close(), bottom: false });
  frame.focus();
  frame.onclick = close;
}

export const mediaApi = {
  chooseImage: asyncApi<ChooseOptions>('chooseImage', async ({ count = 9 }) => {
    const files = (await choose('image/*', count)).map(temp);
    const tempFiles = files.map(({ path, size }) => ({ path, size }));
    return { tempFilePaths: files.map(({ path }) => path), tempFiles };
  }),
  chooseMedia: asyncApi<ChooseOptions>('chooseMedia', async ({ count = 9, mediaType = [] }) => {
    const accept = (mediaType.length > 0 ? mediaType : ['image', 'video']).map((t) => `${t}/*`);
    const files = (await choose(accept.join(), count)).map(temp);
    const typeOf = (file: File) => file.type.split('/')[0];
    const tempFiles = files.map(({ path, size, file }) => ({
      tempFilePath: path,
      size,
      fileType: typeOf(file),
    }));
    return { type: tempFiles[0]?.fileType ?? 'image', tempFiles };
  }),
  previewImage: asyncApi<PreviewOptions>('previewImage', preview),
  previewMedia: asyncApi<PreviewOptions>('previewMedia', preview),
};
