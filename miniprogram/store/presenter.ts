import type { Catalogue } from '../domain/catalogue';
import { before } from '../domain/history';
import { steps, type StepId } from '../domain/journey';
import type { Post } from '../domain/post';
import { nextCommand } from '../domain/script';
import type { Outcome, Store } from './store';

/** No step takes more commands than this: a script that does not come to its end is a fault. */
const PATIENCE = 20;

/** Who shows the demo to others: goes to any step of the path, and the log comes along. */
export class Presenter {
  constructor(
    private readonly store: Store,
    private readonly props: {
      catalogue: () => Catalogue;
      article: string;
      post: (now: number) => Post;
      number: () => string;
    },
  ) {}

  /**
   * Brings the journey to where a step is next: what was done of it and behind it is taken back, and
   * what is missing before it is done, by the commands of the pages. Stops at the first refusal.
   */
  bringTo(step: StepId): Outcome {
    const back = this.goBackBefore(step);
    if (!back.ok) return back;
    const place = steps.findIndex(({ id }) => id === step);
    for (const { id } of steps.slice(0, place)) {
      const done = this.finish(id);
      if (!done.ok) return done;
    }
    return { ok: true };
  }

  /** Does one step of the path, whatever is missing of it. */
  finish(step: StepId): Outcome {
    for (let patience = PATIENCE; patience > 0; patience -= 1) {
      const command = this.next(step);
      if (!command) return { ok: true };
      const outcome = this.store.send(command);
      if (!outcome.ok) return outcome;
    }
    throw new Error(`The script of the step ${step} does not end`);
  }

  private goBackBefore(step: StepId): Outcome {
    const history = this.store.history();
    const kept = before(step, history);
    return kept < history.length ? this.store.send({ type: 'rewind', kept }) : { ok: true };
  }

  private next(step: StepId) {
    const { catalogue, article, post, number } = this.props;
    const now = this.store.now();
    const props = { now, catalogue: catalogue(), article, post: post(now), number };
    return nextCommand(step, this.store.state, props);
  }
}
