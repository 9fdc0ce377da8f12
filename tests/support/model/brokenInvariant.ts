/** An invariant that does not hold, by its name. */
export class BrokenInvariant extends Error {}

export function mustHold(holds: boolean, invariant: { name: string }, what: unknown): void {
  if (holds) return;
  const told = typeof what === 'string' ? what : JSON.stringify(what);
  throw new BrokenInvariant(`${invariant.name}: ${told}`);
}
