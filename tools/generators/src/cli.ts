/**
 * `pnpm generators`: runs the examples of generators against both bundles and the mock, and writes what came of them.
 *
 * Usage: node src/cli.ts [--check] [<name of an example>]...
 */
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { listExamples } from './examples.ts';
import { installExamples } from './install.ts';
import { readResults, resultOf, saveResults } from './results.ts';

const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
const examples = listExamples();
const unknown = positionals.find((name) => !examples.some((example) => example.name === name));
if (unknown !== undefined) {
  throw new Error(`There is no ${unknown}; expected one of ${examples.map(({ name }) => name).join(', ')}.`);
}
const chosen = positionals.length === 0 ? examples : examples.filter(({ name }) => positionals.includes(name));

await installExamples();
const committed = await readResults();
const fresh = Object.fromEntries(Object.entries(committed).filter(([name]) => examples.some((e) => e.name === name)));
for (const example of chosen) {
  const { result, log } = await resultOf(example);
  fresh[example.name] = result;
  console.log([describe(example.name, '3.1'), describe(example.name, '3.0'), log].filter(Boolean).join('\n'));
}
if (values.check && !isDeepStrictEqual(fresh, committed)) {
  console.error('examples/generators/results.json is not what the generators do. Repair with: pnpm generators');
  process.exitCode = 1;
}
if (!values.check) await saveResults(fresh);

function describe(name: string, bundle: '3.1' | '3.0'): string {
  const outcomes = Object.entries(fresh[name]?.outcomes[bundle] ?? {}).map(([check, outcome]) => `${check} ${outcome}`);
  return `${name} ${bundle}: ${outcomes.join(', ')}`;
}
