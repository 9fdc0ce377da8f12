import { dialogButtonLabel } from './dialogButtonLabel';
import { bilingual } from '../bilingual';

/** What WeChat's own dialogs say whatever is asked or told. */
export const dialog = bilingual(
  {
    read: dialogButtonLabel('OK'),
    notAsked: 'WeChat could not show the question, so nothing has changed. Try again.',
  },
  {
    read: dialogButtonLabel('知道了'),
    notAsked: '微信没能弹出询问，一切照旧。请再试一次。',
  },
);
