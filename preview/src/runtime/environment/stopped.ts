/** Whether another tab has taken over: this one then runs and saves nothing any more. */

let stopped = false;

export const isStopped = () => stopped;

export function setStopped(): void {
  stopped = true;
}
