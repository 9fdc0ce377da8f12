import fc from 'fast-check';
import { anyActions } from './actions';
import { performAll } from './performAction';
import { type MissingStorageKind, MissingStorage } from './phoneStorage';
import { SimulatedPhone, type Sabotage } from './simulatedPhone';

/**
 * Lives so many random sequences. `found` is `null` when all invariants hold, or else what to read: the
 * seed and the shrunk sequence.
 */
export async function runSequences(
  seed: number,
  numRuns: number,
  options: { sabotage?: Sabotage; shrink?: boolean; absent?: MissingStorageKind } = {},
): Promise<{ found: string | null; runs: number }> {
  const { sabotage, absent, shrink = true } = options;
  const world = () => new SimulatedPhone(sabotage, absent && new MissingStorage(absent));
  return searched(
    fc.asyncProperty(anyActions, (deeds) => performAll(world(), deeds)),
    { seed, numRuns, shrink, again: `npm run test:deep -- --seed ${seed}` },
  );
}

/** The same for any property of a list. */
export async function searched<T>(
  property: fc.IAsyncProperty<[T[]]>,
  {
    again,
    shrink,
    ...parameters
  }: { seed: number; numRuns: number; shrink: boolean; again: string },
): Promise<{ found: string | null; runs: number }> {
  const { seed } = parameters;
  const details = await fc.check(property, { ...parameters, endOnFailure: !shrink });
  if (!details.failed) return { found: null, runs: details.numRuns };
  const [deeds] = details.counterexample ?? [[]];
  const reason = details.errorInstance instanceof Error ? details.errorInstance.stack : '';
  const found = [
    `Seed ${seed}, after ${details.numRuns} sequences and ${details.numShrinks} shrinks:`,
    ...deeds.map((deed) => `  ${fc.stringify(deed)}`),
    `${reason}`,
    `Again: ${again}`,
  ];
  return { found: found.join('\n'), runs: details.numRuns };
}
