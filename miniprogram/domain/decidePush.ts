import type { Broadcaster, Sender } from './accounts';
import type { PushCommand } from './commands';
import { happens, nothing, refused, type Decision, type DecisionContext } from './decision';
import { isOpenToCustomers } from './push';
import { postRefusal, pushRefusal, sendMethodRefusal } from './pushRefusal';
import type { State } from './state';

/** What an account sends, and what the customer reads of it. */
export function decidePush(state: State, command: PushCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'push': {
      const refusal = pushRefusal(state, command.account, context.now);
      if (refusal) return refused(refusal);
      return happens({ type: 'pushed', account: command.account, article: command.article });
    }
    case 'pushPost':
      return pushPost(state, command, context);
    case 'openArticle':
      if (
        !state.pushes.some((push) => push.article === command.article && isOpenToCustomers(push))
      ) {
        return refused({ code: 'articleNotSent', article: command.article });
      }
      return state.pushes.some(({ article, opened }) => article === command.article && !opened)
        ? happens({ type: 'articleOpened', article: command.article })
        : nothing;
    case 'openChat':
      return state.unread[command.account] > 0 || isUngreeted(state, command.account)
        ? happens({ type: 'chatOpened', account: command.account })
        : nothing;
  }
}

/** A follower who has not looked into the chat, although its greeting was lost or taken back. */
const isUngreeted = ({ follower, welcomed }: State, account: Sender): boolean =>
  account === 'service' && follower !== null && !welcomed;

function pushPost(
  state: State,
  { account, as, post }: Extract<PushCommand, { type: 'pushPost' }>,
  { now, catalogue }: DecisionContext,
): Decision {
  const refusal = postRefusal(post, state, catalogue, now) ?? sendMethodRefusal(account, as);
  if (refusal) return refused(refusal);
  const sender = account as Broadcaster;
  const early = pushRefusal(state, sender, now);
  if (early) return refused(early);
  return happens({ type: 'pushed', account: sender, article: `post-${state.posts + 1}`, post });
}
