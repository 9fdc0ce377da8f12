/** Defines all built-in tags, and a note in place of every unknown tag. */
import type { GeneralComponent } from 'glass-easel';
import { reportUnsupportedTag } from '../environment/error-report';
import { componentSpace } from '../framework/code-space';
import { elementOf } from '../framework/dom-nodes';
import { defineBasics } from './basic';
import { defineButtons } from './button';
import { defineCanvas } from './canvas';
import { defineForm } from './form';
import { defineImages } from './image';
import { defineInputs } from './input';
import { definePickers } from './picker';
import { definePlaceholders } from './placeholders';
import { defineRichText } from './rich-text';
import { defineScrollView } from './scroll-view';
import { defineSelectionControls } from './selection-controls';
import { defineSwiper } from './swiper';

export function defineBuiltIns(): void {
  defineBasics();
  defineButtons();
  defineCanvas();
  defineSelectionControls();
  defineForm();
  defineImages();
  defineInputs();
  definePickers();
  defineRichText();
  defineScrollView();
  definePlaceholders();
  defineSwiper();
  defineUnknown();
}

/** The default component of the space: the framework uses it for every undefined tag. */
function defineUnknown(): void {
  componentSpace.defineComponent({
    is: '',
    lifetimes: {
      created(this: unknown) {
        const node = this as GeneralComponent;
        const host = elementOf(node);
        // No element: the page is closed.
        if (!host) return;
        const note = host.ownerDocument.createElement('span');
        note.className = 'wx-missing';
        note.textContent = reportUnsupportedTag(
          node.tagName,
          node.ownerShadowRoot?.getHostNode().is ?? '',
        );
        host.append(note);
      },
    },
  });
  (componentSpace as unknown as { _$allowUnusedNativeNode: boolean })._$allowUnusedNativeNode =
    false;
}
