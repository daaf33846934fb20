/** `pnpm validators`: runs public validators on both bundles, and records the results. */
import { readArguments, runCommand, UsageError } from '@xs2a/tools-lib';
import { installExamples } from '../install.ts';
import { record } from '../record.ts';
import { readResults, resultOf, saveResults } from './results.ts';
import { folder, listValidators } from './validators.ts';

const validators = listValidators();
const names = validators.map(({ name }) => name);
const help = `Runs public validators on both bundles, and records the results.

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
  const { check = false } = values;
  const recording = { items: validators, chosen: positionals, check, readResults, saveResults, resultOf };
  const { hasFailed, isStale } = await record(recording);
  if (isStale) {
    console.error('examples/validators/results.json is not what the validators find. Repair with: pnpm validators');
  }
  return hasFailed || isStale ? 1 : 0;
});
