/**
 * The suite beside dredd and portman: which of the same wrong servers each of them recognizes, what it finds wrong at the
 * correct one, and how much CPU time it takes. The runs of the tools alternate.
 *
 * The others read OpenAPI 3.0, cut to one operation. dredd is told to ask by `Prefer` for each status that it expects.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadContract } from '@xs2a/conformance';
import { createMockServer } from '@xs2a/mock';
import { toBenchmarkRow } from '@xs2a/tools-lib';
import { mutants } from '../test/mutants/index.ts';
import type { Mutant } from '../test/mutants/mutant.ts';
import { MutantServer } from '../test/mutants/server.ts';
import { cutOut } from './cut.ts';
import { row } from './row.ts';
import { install, type Tool, tools, type Verdict } from './tools.ts';

/** Mutants that are tried: all of them would take the tools half an hour. */
const size = 10;

/** Share of the CPU time of the slowest tool that the suite may take. */
const cpuLimit = 2;

interface Score {
  readonly caught: string[];
  readonly falseFindings: string[];
  readonly refused: Set<string>;
  /** Seconds for each wrong server, together with the first run against the correct one. */
  readonly cpu: number[];
}

export async function benchBesideOthers(): Promise<void> {
  await install();
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-compare-'));
  const mock = await createMockServer({ logLevel: 'silent' });
  const server = new MutantServer(await mock.listen(0));
  try {
    const scores = await compare(await server.listen(), server, folder);
    report(scores);
  } finally {
    await server.close();
    await mock.close();
    await rm(folder, { recursive: true });
  }
}

/** Every nth of the list, so that each kind is in it. */
function sample(): Mutant[] {
  return Array.from({ length: size }, (_, index) => mutants[Math.floor((index * mutants.length) / size)] as Mutant);
}

async function compare(url: string, server: MutantServer, folder: string): Promise<Map<Tool, Score>> {
  const { operations } = await loadContract();
  const bundle = JSON.parse(
    await readFile(fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi-3.0.json')), 'utf8'),
  );
  const scores = new Map<Tool, Score>(
    tools.map((tool) => [tool, { caught: [], falseFindings: [], refused: new Set(), cpu: [] }]),
  );
  const correct = new Map<string, Verdict>();
  for (const mutant of sample()) {
    const operation = operations.find(({ id }) => id === mutant.operation);
    if (operation === undefined) throw new Error(`There is no operation ${mutant.operation}.`);
    const document = join(folder, `${operation.id}.json`);
    await writeFile(document, JSON.stringify(cutOut(bundle, operation.id)));
    for (const [tool, score] of scores) {
      let cpu = 0;
      const test = async (wrong: Mutant) => {
        server.become(wrong, operation);
        const verdict = await tool.test({ url, operation: operation.id, document, folder });
        cpu += verdict.cpu;
        if (verdict.refusal !== undefined) score.refused.add(`${operation.id}: ${verdict.refusal}`);
        return verdict;
      };
      const key = `${tool.name} ${operation.id}`;
      const usual = correct.get(key) ?? (await test({ name: 'nothing is wrong', operation: operation.id }));
      if (!correct.has(key)) score.falseFindings.push(...usual.failures);
      correct.set(key, usual);
      const { failures } = await test(mutant);
      if ([...failures].some((failure) => !usual.failures.has(failure))) score.caught.push(mutant.name);
      score.cpu.push(cpu);
    }
    const catchers = [...scores].filter(([, { caught }]) => caught.at(-1) === mutant.name).map(([{ name }]) => name);
    console.log(`${mutant.operation}, ${mutant.name}: caught by ${catchers.join(', ') || 'none'}`);
  }
  return scores;
}

function report(scores: Map<Tool, Score>): void {
  for (const [{ name }, { refused }] of scores) {
    for (const refusal of refused) console.log(`${name} could not test ${refusal}`);
  }
  const each = (value: (score: Score) => string) =>
    [...scores].map(([{ name }, score]) => `${name} ${value(score)}`).join(', ');
  const [own, ...others] = [...scores.values()];
  if (own === undefined) throw new Error('No tool was tried.');
  const most = Math.max(...others.map(({ caught }) => caught.length));
  const ratios = own.cpu.map((seconds, index) => seconds / Math.max(...others.map(({ cpu }) => cpu[index] ?? 0)));
  row(
    `wrong servers caught, of ${size} of ${mutants.length}`,
    each(({ caught }) => String(caught.length)),
    'as many as any other',
    own.caught.length >= most,
  );
  row(
    'false findings on the mock',
    each(({ falseFindings }) => String(falseFindings.length)),
    'conformance 0',
    own.falseFindings.length === 0,
  );
  console.log(`CPU time: ${each(({ cpu }) => `${cpu.reduce((sum, seconds) => sum + seconds, 0).toFixed(1)} s`)}`);
  console.log(toBenchmarkRow('CPU time of the same, beside the slowest other', ratios, { value: cpuLimit, unit: '×' }));
}
