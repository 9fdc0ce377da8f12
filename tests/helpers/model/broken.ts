/** An invariant that does not hold, by its name. */
export class Broken extends Error {}

export function must(holds: boolean, invariant: { name: string }, what: string): void {
  if (!holds) throw new Broken(`${invariant.name}: ${what}`);
}
