import { startOverWords } from '../content/startOver';
import { confirm, tell } from '../services/dialog';
import { reasonOf } from '../services/storage';
import { settings, store } from './index';

/** Asks, and then deletes the journey. A phone that refuses is quoted to the reader. */
export async function startOver(): Promise<void> {
  const { language } = settings;
  const { question, warning, yes, no, refused } = startOverWords[language];
  const asked = { title: question, content: warning, yes, no, grave: true };
  if (!(await confirm(asked, language))) return;
  try {
    store.reset();
  } catch (error) {
    await tell(refused(reasonOf(error)), language);
  }
}
