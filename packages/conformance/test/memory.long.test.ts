import { availableParallelism } from 'node:os';
import { type RunningProgram, start } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/run/run.ts';
import { MemoryServer, rightKey } from './memory/server.ts';
import { ours } from './ours.ts';
import { patience } from './patience.ts';

/** Seeds from the first to the last. */
const seeds = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Keeps a core busy until its parent ends it, or is no more. */
const busy = 'const { ppid } = process; while (process.ppid === ppid);';

describe('a correct server with memory', () => {
  const server = new MemoryServer(ours);
  let url: string;
  beforeAll(async () => {
    url = await server.listen();
  });
  afterAll(() => server.close());

  it.each(seeds(1, 4))('is found correct, and nothing is left on it (seed %i)', isFoundCorrect);

  describe('on a machine whose cores are all busy', () => {
    let load: RunningProgram[] = [];
    let ended = 0;
    beforeAll(() => {
      load = Array.from({ length: availableParallelism() }, () => start(process.execPath, ['-e', busy]));
      for (const program of load) {
        void program.ended.then(() => {
          ended += 1;
        });
      }
    });
    afterAll(() => Promise.all(load.map((program) => program.stop('SIGKILL'))));

    it.each(seeds(5, 5))('is found correct, and nothing is left on it (seed %i)', async (seed) => {
      await isFoundCorrect(seed);
      expect(ended).toBe(0);
    });
  });

  async function isFoundCorrect(seed: number): Promise<void> {
    const { findings } = await run({ ...patience, contract: ours, url, apiKey: rightKey, random: 10, seed });
    expect(findings.map(({ finding, caseIds }) => `${finding.rule} at ${finding.place}: ${caseIds[0]}`)).toEqual([]);
    expect(server.things.size).toBe(0);
  }
});
