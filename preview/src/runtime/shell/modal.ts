/** wx.showModal. */
import { localize } from '../environment/localize';
import { openDialog } from './dialog-layer';
import { button, el } from './dom';

export interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  cancelColor?: string;
  confirmText?: string;
  confirmColor?: string;
  editable?: boolean;
  placeholderText?: string;
}
interface ModalResult {
  confirm: boolean;
  cancel: boolean;
  content: string | null;
}

export function showModal(options: ModalOptions): Promise<ModalResult> {
  const { title = '', content = '', showCancel = true, editable = false } = options;
  const { cancelText = localize('Cancel', '取消') } = options;
  const { confirmText = localize('OK', '确定') } = options;
  return new Promise((resolve) => {
    const input = el('input', { placeholder: options.placeholderText ?? '', value: content });
    input.setAttribute('aria-label', options.placeholderText || title || 'Text');
    const done = (confirm: boolean) => {
      close();
      resolve({ confirm, cancel: !confirm, content: editable && confirm ? input.value : null });
    };
    const confirm = button(confirmText, () => done(true));
    confirm.style.color = options.confirmColor ?? 'var(--link)';
    const cancel = button(cancelText, () => done(false));
    if (options.cancelColor) cancel.style.color = options.cancelColor;
    const modal = el('div', { class: 'modal' }, [
      ...(title ? [el('h2', {}, [title])] : []),
      editable ? input : el('p', {}, [content]),
      el('footer', {}, showCancel ? [cancel, confirm] : [confirm]),
    ]);
    if (editable && title) modal.querySelector('h2')!.style.marginBottom = '20px';
    const close = openDialog(modal, { label: title || content, dismiss: () => done(!showCancel) });
  });
}
