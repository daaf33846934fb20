/** `pnpm validators`: runs public validators on both bundles, and writes what came of it. */
import { isDeepStrictEqual } from 'node:util';
import { readArguments, runCommand, UsageError } from '@xs2a/tools-lib';
import { installExamples } from '../install.ts';
import { readResults, resultOf, saveResults } from './results.ts';
import { folder, listValidators } from './validators.ts';

const validators = listValidators();
const names = validators.map(({ name }) => name);
const help = `Runs public validators on both bundles, and writes what came of it.

Usage: pnpm validators [<validator>]... [options]

  <validator>  only this one, of: ${names.join(', ')}
  --check      fail if the results differ from the committed ones, and write nothing
  --help       this text

Exit code: 0 if it is done, 1 if a validator failed or results differ, 2 if the command is wrong.`;

await runCommand(async () => {
  const parsed = readArguments(help, { check: { type: 'boolean' } });
  if (parsed === undefined) return 0;
  const { values, positionals } = parsed;
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new UsageError(`There is no validator ${unknown}.\n\n${help}`);

  await installExamples(folder);
  const committed = await readResults();
  const fresh = Object.fromEntries(Object.entries(committed).filter(([name]) => names.includes(name)));
  let exitCode = 0;
  for (const validator of validators) {
    if (positionals.length > 0 && !positionals.includes(validator.name)) continue;
    const { result, log } = await resultOf(validator);
    fresh[validator.name] = result;
    const lines = Object.entries(result.outcomes).map(([bundle, outcomes]) => {
      const made = Object.entries(outcomes).map(([check, outcome]) => `${check} ${outcome}`);
      return `${validator.name} ${bundle}: ${made.join(', ')}`;
    });
    console.log([...lines, log].filter(Boolean).join('\n'));
    if (log !== '') exitCode = 1;
  }
  if (!values.check) {
    await saveResults(fresh);
    return exitCode;
  }
  if (isDeepStrictEqual(fresh, committed)) return exitCode;
  console.error('examples/validators/results.json is not what the validators find. Repair with: pnpm validators');
  return 1;
});
