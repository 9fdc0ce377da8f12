/** Whether another tab has taken over: then this one runs, moves and saves nothing any more. */

let stopped = false;

export const isStopped = () => stopped;

export function setStopped(): void {
  stopped = true;
}
