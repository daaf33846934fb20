/** `pnpm generators`: runs the examples of generators against both bundles and the mock, and records the results. */
import { readArguments, runCommand, UsageError } from '@xs2a/tools-lib';
import { listExamples } from './examples.ts';
import { installExamples } from './install.ts';
import { record } from './record.ts';
import { readResults, resultOf, saveResults } from './results.ts';

const examples = listExamples();
const names = examples.map(({ name }) => name);
const help = `Runs the examples of generators against both bundles and the mock, and records the results.

Usage: pnpm generators [<example>]... [options]

  <example>  only this one, of: ${names.join(', ')}
  --check    fail if the results differ from the committed ones, and write nothing
  --help     this text

Exit code: 0 if it is done, 1 if results differ, 2 if the command is wrong.`;

await runCommand(async () => {
  const parsed = readArguments(help, { check: { type: 'boolean' } });
  if (parsed === undefined) return 0;
  const { values, positionals } = parsed;
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new UsageError(`There is no example ${unknown}.\n\n${help}`);

  await installExamples();
  const { check = false } = values;
  const { isStale } = await record({ items: examples, chosen: positionals, check, readResults, saveResults, resultOf });
  if (!isStale) return 0;
  console.error('examples/generators/results.json is not what the generators do. Repair with: pnpm generators');
  return 1;
});
