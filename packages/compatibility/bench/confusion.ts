/** The tables of pairs, rated by several tools: which breaks do they miss, and where do they raise false alarms? */
import type { Bump } from '../src/policy/bump.ts';
import type { Case } from '../test/policy.ts';
import { readTables } from '../test/tables.ts';
import { formatTable } from './table.ts';
import { type Tool, tools } from './tools.ts';

const columns = ['major', 'minor', 'patch', 'none', 'failed'] as const;
const atOnce = 2;

/** Rates every pair; a few at a time, because some tools are processes. */
async function rateAll(tool: Tool, cases: Case[]): Promise<(Bump | 'failed')[]> {
  const ratings: (Bump | 'failed')[] = [];
  const queue = cases.entries();
  const worker = async () => {
    for (const [index, pair] of queue) ratings[index] = await tool.rate(pair);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return ratings;
}

/** Prints a table for each tool, and whether ours agrees with the whole policy as a row. */
export async function benchConfusion(): Promise<void> {
  const cases = [...(await readTables()).values()].flat();
  const rows = [['Policy says', ...tools.flatMap(({ name }) => columns.map((column) => `${name}: ${column}`))]];
  const summary = [['Tool', 'Agrees', 'Missed breaks', 'False alarms', 'Failed']];
  const ratings = new Map<string, (Bump | 'failed')[]>();
  for (const tool of tools) {
    const rated = await rateAll(tool, cases);
    ratings.set(tool.name, rated);
    const count = (matches: (want: Bump, got: Bump | 'failed') => boolean) =>
      cases.filter(({ want }, index) => matches(want.bump, rated[index] ?? 'failed')).length;
    const agrees = count((want, got) => want === got);
    const missed = count((want, got) => want === 'major' && got !== 'major' && got !== 'failed');
    const alarms = count((want, got) => want !== 'major' && got === 'major');
    const failed = count((_, got) => got === 'failed');
    summary.push([tool.name, `${agrees} of ${cases.length}`, String(missed), String(alarms), String(failed)]);
    if (tool === tools[0]) {
      const verdict = agrees === cases.length ? 'ok' : 'missed';
      console.log(`compat, agrees with the policy\t${agrees} of ${cases.length}\tall\t${verdict}`);
    }
  }
  for (const want of columns.slice(0, 4)) {
    const counts = tools.flatMap(({ name }) =>
      columns.map((got) => {
        const rated = ratings.get(name) ?? [];
        return String(cases.filter((pair, index) => pair.want.bump === want && rated[index] === got).length);
      }),
    );
    rows.push([want, ...counts]);
  }
  console.error(`${formatTable(summary)}\n\n${formatTable(transpose(rows))}`);
}

/** Puts the tools below each other, because a terminal is not wide enough for them side by side. */
function transpose(rows: string[][]): string[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
}
