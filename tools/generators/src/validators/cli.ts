/**
 * `pnpm validators`: runs public validators on both bundles, and writes what came of it.
 *
 * Usage: node src/validators/cli.ts [--check] [<name of a folder>]...
 */
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { installExamples } from '../install.ts';
import { readResults, resultOf, saveResults } from './results.ts';
import { folder, listValidators } from './validators.ts';

const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
const validators = listValidators();
const names = validators.map(({ name }) => name);
const unknown = positionals.find((name) => !names.includes(name));
if (unknown !== undefined) throw new Error(`There is no ${unknown}; expected one of ${names.join(', ')}.`);

await installExamples(folder);
const committed = await readResults();
const fresh = Object.fromEntries(Object.entries(committed).filter(([name]) => names.includes(name)));
for (const validator of validators) {
  if (positionals.length > 0 && !positionals.includes(validator.name)) continue;
  const { result, log } = await resultOf(validator);
  fresh[validator.name] = result;
  const lines = Object.entries(result.outcomes).map(([bundle, outcomes]) => {
    const made = Object.entries(outcomes).map(([check, outcome]) => `${check} ${outcome}`);
    return `${validator.name} ${bundle}: ${made.join(', ')}`;
  });
  console.log([...lines, log].filter(Boolean).join('\n'));
  if (log !== '') process.exitCode = 1;
}
if (!values.check) await saveResults(fresh);
else if (!isDeepStrictEqual(fresh, committed)) {
  console.error('examples/validators/results.json is not what the validators find. Repair with: pnpm validators');
  process.exitCode = 1;
}
