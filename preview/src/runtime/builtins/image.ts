/** image, cover-image. */
import { assetUrl } from '../environment/asset-url';
import { type BuiltInElement, defineBuiltIn } from '../framework/define-built-in';

const FIT: Record<string, [fit: string, position?: string]> = {
  scaleToFill: ['fill'],
  aspectFit: ['contain'],
  aspectFill: ['cover'],
  center: ['none', 'center'],
};
/** Modes that crop to a side or a corner: `top`, `bottom right`. */
const cropped = (mode: string): [string, string] => ['none', mode.includes(' ') ? mode : `${mode}`];

function image(element: BuiltInElement) {
  const { host, data, doc, fire } = element;
  const img = doc.createElement('img');
  img.alt = '';
  img.draggable = false;
  const size = () => {
    const mode = String(data.mode);
    const grows = mode === 'widthFix' || mode === 'heightFix';
    const [fit, position = ''] = grows ? ['fill'] : (FIT[mode] ?? cropped(mode));
    img.setAttribute('style', `object-fit:${fit};object-position:${position}`);
    if (!grows || !img.naturalWidth) return;
    // After layout: the page gives one side, the picture the other.
    const { clientWidth, clientHeight } = host;
    if (mode === 'widthFix')
      host.style.height = `${(clientWidth * img.naturalHeight) / img.naturalWidth}px`;
    else host.style.width = `${(clientHeight * img.naturalWidth) / img.naturalHeight}px`;
  };
  const load = () => {
    const src = String(data.src ?? '');
    if (src) img.src = assetUrl(src, element.owner);
    else img.removeAttribute('src');
    if (src && !img.isConnected) host.append(img);
    if (!src) img.remove();
  };
  img.addEventListener('load', () => {
    size();
    fire('load', { width: img.naturalWidth, height: img.naturalHeight });
  });
  img.addEventListener('error', () => fire('error', { errMsg: `GET ${img.src} failed` }));
  size();
  return {
    src: load,
    mode: size,
    lazyLoad: (lazy: boolean) => {
      img.loading = lazy ? 'lazy' : 'eager';
    },
  };
}

export function defineImages(): void {
  const properties = {
    src: '',
    mode: 'scaleToFill',
    lazyLoad: false,
  };
  defineBuiltIn('image', properties, image);
  defineBuiltIn('cover-image', properties, image);
}
