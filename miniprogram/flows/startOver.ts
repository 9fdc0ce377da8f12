import { startOverWords } from '../i18n/startOver';
import { askToConfirm, showMessage } from '../services/dialog';
import { errorMessageOf } from '../services/storage';
import { settings, store } from '../store/index';

/** Asks, and then deletes the journey. A phone that refuses is quoted to the reader. */
export async function startOver(): Promise<void> {
  const { language } = settings;
  const { question, warning, yes, no, refused } = startOverWords[language];
  const asked = { title: question, content: warning, yes, no, grave: true };
  if (!(await askToConfirm(asked, language))) return;
  try {
    store.reset();
  } catch (error) {
    await showMessage(refused(errorMessageOf(error)), language);
  }
}
