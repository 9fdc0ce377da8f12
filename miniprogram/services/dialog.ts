import type { DialogButtonLabel } from '../i18n/dialogButtonLabel';
import { dialog } from '../i18n/dialog';
import type { Language } from '../bilingual';

/** WeChat's own dialogs; what they say is handed in. */

/** Asks a question and resolves to whether the answer was yes. What cannot be asked is not done, and says so. */
export async function askToConfirm(
  question: {
    title: string;
    content: string;
    yes: DialogButtonLabel;
    no: DialogButtonLabel;
    /** A yes that takes something away is red, as WeChat's own is. */
    grave?: boolean;
  },
  language: Language,
): Promise<boolean> {
  const { title, content, yes, no, grave } = question;
  return show(
    {
      title,
      content,
      ...(grave && { confirmColor: wx.getAppBaseInfo().theme === 'dark' ? '#fa5151' : '#dc3636' }),
    },
    { confirmText: yes, cancelText: no },
    dialog[language].notAsked,
  );
}

/** Says one thing and resolves when it was read. */
export async function showMessage(content: string, language: Language): Promise<void> {
  const { read } = dialog[language];
  // WeChat looks at the text of a button that it does not show, too.
  await show({ content, showCancel: false }, { confirmText: read, cancelText: read }, content);
}

/**
 * Resolves to whether it was confirmed. Refused with our buttons, WeChat is asked with its own; refused
 * again, a toast says `otherwise`. Rejects with WeChat's words where not even that can be shown.
 */
async function show(
  what: WechatMiniprogram.ShowModalOption,
  buttons: { confirmText: DialogButtonLabel; cancelText: DialogButtonLabel },
  otherwise: string,
): Promise<boolean> {
  for (const options of [{ ...what, ...buttons }, what]) {
    try {
      return (await wx.showModal(options)).confirm;
    } catch {
      continue;
    }
  }
  await wx.showToast({ title: otherwise, icon: 'none', duration: 5000 });
  return false;
}
