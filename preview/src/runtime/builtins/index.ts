/** All built-in tags, and what stands for a tag that this preview does not have. */
import type { GeneralComponent } from 'glass-easel';
import { space } from '../framework/code-space';
import { missingTag } from '../environment/error-report';
import { defineBasics } from './basic';
import { defineButtons } from './button';
import { defineCanvas } from './canvas';
import { defineChoices } from './choice';
import { defineForm } from './form';
import { defineImages } from './image';
import { defineInputs } from './input';
import { definePickers } from './picker';
import { defineRichText } from './rich-text';
import { defineScrollView } from './scroll-view';
import { defineStandIns } from './stand-ins';
import { defineSwiper } from './swiper';

export function defineBuiltIns(): void {
  for (const defineFamily of [
    defineBasics,
    defineButtons,
    defineCanvas,
    defineChoices,
    defineForm,
    defineImages,
    defineInputs,
    definePickers,
    defineRichText,
    defineScrollView,
    defineStandIns,
    defineSwiper,
  ])
    defineFamily();
  defineUnknown();
}

/** The default component of the space: the framework takes it for every tag that nobody defined. */
function defineUnknown(): void {
  space.defineComponent({
    is: '',
    lifetimes: {
      created(this: unknown) {
        const node = this as GeneralComponent;
        const host = node.$$ as unknown as HTMLElement | null;
        // On a page that is gone: what is not drawn is not missed.
        if (!host) return;
        const note = host.ownerDocument.createElement('span');
        note.className = 'wx-missing';
        note.textContent = missingTag(node.tagName, node.ownerShadowRoot?.getHostNode().is ?? '');
        host.append(note);
      },
    },
  });
  (space as unknown as { _$allowUnusedNativeNode: boolean })._$allowUnusedNativeNode = false;
}
