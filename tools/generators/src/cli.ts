/** `pnpm generators`: runs the examples of generators against both bundles and the mock, and writes what came of them. */
import { isDeepStrictEqual } from 'node:util';
import { readArguments, runCommand, UsageError } from '@xs2a/tools-lib';
import { listExamples } from './examples.ts';
import { installExamples } from './install.ts';
import { readResults, resultOf, saveResults } from './results.ts';

const examples = listExamples();
const names = examples.map(({ name }) => name);
const help = `Runs the examples of generators against both bundles and the mock, and writes what came of them.

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
  const chosen = positionals.length === 0 ? examples : examples.filter(({ name }) => positionals.includes(name));

  await installExamples();
  const committed = await readResults();
  const fresh = Object.fromEntries(Object.entries(committed).filter(([name]) => names.includes(name)));
  for (const example of chosen) {
    const { result, log } = await resultOf(example);
    fresh[example.name] = result;
    const lines = (['3.1', '3.0'] as const).map((bundle) => {
      const outcomes = Object.entries(result.outcomes[bundle] ?? {}).map(([check, outcome]) => `${check} ${outcome}`);
      return `${example.name} ${bundle}: ${outcomes.join(', ')}`;
    });
    console.log([...lines, log].filter(Boolean).join('\n'));
  }
  if (!values.check) {
    await saveResults(fresh);
    return 0;
  }
  if (isDeepStrictEqual(fresh, committed)) return 0;
  console.error('examples/generators/results.json is not what the generators do. Repair with: pnpm generators');
  return 1;
});
