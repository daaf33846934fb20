/** `pnpm --filter @xs2a/compatibility fuzz [changes] [seed …]`: prints how far the verdicts agree with a validator. */
import { type Change, fuzz, type Outcome, tryOnce } from './fuzz.ts';
import type { Model } from './schema.ts';
import { shrink } from './shrink.ts';

const [changes = '10000', ...seeds] = process.argv.slice(2);

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`;
}

/** The most frequent keys, with their number. */
function ranking(keys: string[]): string {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a).slice(0, 15);
  return sorted.map(([key, count]) => `${String(count).padStart(8)}  ${key}`).join('\n');
}

function print(seed: number, { changes: total, breaking, major, unsafe, falseMajors, crashed }: Outcome): void {
  console.log(`seed ${seed}: ${total} changes, ${breaking} lose a value, ${major} are rated major`);
  console.log(`  unsafe verdicts below major: ${unsafe.length}; crashes: ${crashed.length}`);
  console.log(`  false majors: ${falseMajors.length}, ${percent(falseMajors.length, total)} of the changes`);
  if (falseMajors.length > 0) console.log(ranking(falseMajors.map(({ rules }) => rules.sort().join(' + '))));
}

function describe({ direction, edits, base, revision, bump, rules, lost }: Change): string {
  return JSON.stringify({
    direction,
    edits,
    bump,
    rules,
    lost: lost?.value,
    base: plain(base),
    revision: plain(revision),
  });
}

function plain({ root, components }: Model): unknown {
  return Object.keys(components).length === 0 ? root : { root, ...components };
}

/** The smallest change that shows the same. */
function shrunk(change: Change, shows: (outcome: Outcome) => Change | undefined): Change {
  const { direction, edits } = change;
  const [base, revision] = shrink([change.base, change.revision], (smallBase, smallRevision) => {
    return shows(tryOnce(smallBase, smallRevision, direction, 300)) !== undefined;
  });
  return { ...(shows(tryOnce(base, revision, direction, 300)) ?? change), edits };
}

let isUnsafe = false;
for (const seed of seeds.length > 0 ? seeds.map(Number) : [1, 2026]) {
  const outcome = fuzz({ seed, changes: Number(changes), samples: 200 });
  print(seed, outcome);
  for (const change of outcome.unsafe.slice(0, 8)) {
    console.log(`  unsafe: ${describe(shrunk(change, ({ unsafe }) => unsafe[0]))}`);
  }
  if (process.env.FALSE_MAJORS !== undefined) {
    for (const change of outcome.falseMajors) console.log(`  false: ${describe(change)}`);
  }
  for (const { change, error } of outcome.crashed.slice(0, 2)) {
    console.log(`  crash: ${error instanceof Error ? error.stack : error} ${JSON.stringify(change)}`);
  }
  isUnsafe ||= outcome.unsafe.length + outcome.crashed.length > 0;
}
process.exitCode = isUnsafe ? 1 : 0;
