/**
 * `npm run test:deep [-- --minutes 5] [--seed 1] [--sequences 500]`: the random sequences of
 * tests/unit/flows/model.spec.ts for as long as one has time, each batch in another time zone. Exits 1 with
 * the seed and the shrunk sequence when an invariant does not hold.
 */
import { parseArgs } from 'node:util';
import { runSequences } from '../tests/support/model/runSequences';

const BATCH = 50;
const ZONES = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata', 'Asia/Shanghai'];

const options = {
  minutes: { type: 'string' },
  seed: { type: 'string' },
  sequences: { type: 'string' },
} as const;

async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  const most = Number(values.sequences ?? Infinity);
  const minutes = Number(values.minutes ?? (values.sequences ? Infinity : 1));
  let seed = Number(values.seed ?? Date.now() % 2 ** 31);
  if (!(minutes > 0) || !(most > 0) || !Number.isInteger(seed)) {
    throw new Error('--minutes and --sequences are numbers above 0, and --seed is a whole number.');
  }
  const end = Date.now() + minutes * 60_000;
  for (let ran = 0; ran < most && Date.now() < end; seed += 1) {
    process.env['TZ'] = ZONES[seed % ZONES.length];
    const { found, runs } = await runSequences(seed, Math.min(BATCH, most - ran));
    ran += runs;
    if (found) {
      console.error(found);
      return 1;
    }
    const zone = -new Date().getTimezoneOffset() / 60;
    console.log(
      `Seed ${seed}, at UTC${zone < 0 ? '' : '+'}${zone}: ${runs} sequences hold, ${ran} in all.`,
    );
  }
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
