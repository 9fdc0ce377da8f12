import type { FollowMode } from '../domain/events';
import { cite } from '../i18n/citation';
import { followModes, followModesCitation } from '../i18n/followMode';
import type { Language } from '../bilingual';
import { store } from '../store/index';
import { reportOutcome } from './reportOutcome';

const modes = ['described', 'today'] as const satisfies readonly FollowMode[];

/** The follow mode as the `choice` component shows it, with what is said of it and by whom. */
export function followModeChoice(mode: FollowMode, language: Language) {
  const { question, names, lines } = followModes[language];
  return {
    question,
    value: mode,
    options: modes.map((value) => ({ value, label: names[value] })),
    line: lines[mode],
    cited: cite(followModesCitation, language),
  };
}

/** What that component's `choose` calls: a refusal is told in a dialog. */
export async function chooseFollowMode({
  detail,
}: WechatMiniprogram.CustomEvent<{ value: FollowMode }>): Promise<void> {
  await reportOutcome(store.send({ type: 'chooseMode', mode: detail.value }));
}
