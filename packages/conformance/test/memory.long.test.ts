import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/run/run.ts';
import { MemoryServer, rightKey } from './memory/server.ts';
import { ours } from './ours.ts';

describe('a correct server with memory', () => {
  const server = new MemoryServer(ours);
  let url: string;
  beforeAll(async () => {
    url = await server.listen();
  });
  afterAll(() => server.close());

  it.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    'is found correct, and nothing is left on it (seed %i)',
    async (seed) => {
      const { findings } = await run({ contract: ours, url, apiKey: rightKey, random: 10, seed });
      expect(findings.map(({ finding, caseIds }) => `${finding.rule} at ${finding.place}: ${caseIds[0]}`)).toEqual([]);
      expect(server.things.size).toBe(0);
    },
  );
});
