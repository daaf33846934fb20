import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/run/run.ts';
import type { Run } from '../src/types.ts';
import { MemoryServer, rightKey } from './memory/server.ts';
import { ours } from './ours.ts';
import { patience } from './patience.ts';

const server = new MemoryServer(ours);
/** One operation of each kind: made, read, listed, deleted, below another, with the token, unique, never made. */
const filter = [
  ...['createBlacklistItem', 'getBlacklistItem', 'listBlacklistItems', 'deleteBlacklistItem', 'deleteVerification'],
  ...[
    'getAccessToken',
    'deleteBankUser',
    'listBankConnections',
    'getBankConnection',
    'deleteBankConnection',
    'getSession',
    'getBankAccount',
  ],
];
let url: string;
let result: Run;
beforeAll(async () => {
  url = await server.listen();
  result = await run({ ...patience, contract: ours, url, apiKey: rightKey, filter, random: 2 });
});
afterAll(() => server.close());

describe('a run against a server with memory', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(result.findings).toEqual([]);
  });

  it('finds out that it remembers and checks credentials', () => {
    expect(result.capabilities).toEqual({ stateful: true, checksCredentials: true, prefers: false });
  });

  it('sends the groups that a mock cannot answer', () => {
    const groups = new Set(
      result.results.filter(({ group }) => group === 'unknown-id' || group === 'credentials').map(({ id }) => id),
    );
    expect(groups).toContain('getBlacklistItem/unknown-id/blacklist_id');
    expect(groups).toContain('getBlacklistItem/credentials/wrong');
    expect(groups).toContain('getBlacklistItem/credentials/token');
    expect(groups).toContain('listBankConnections/credentials/key');
  });

  it('works on ids of the server, not on those of the contract', () => {
    const read = result.results.find(({ id }) => id === 'getBlacklistItem/example/plain');
    expect(read).toMatchObject({ status: 200, curl: expect.not.stringContaining('bl_c3nL2MafX8WdfiIM') });
    expect(result.results.find(({ id }) => id === 'getAccessToken/example/plain')?.status).toBe(200);
    expect(result.results.find(({ id }) => id === 'getSession/example/plain')?.status).toBe(200);
  });

  it('says for which ids there was nothing to find', () => {
    expect(result.leftOut.map(({ reason }) => reason)).toContain(
      'no account_id that exists could be made or found; give one by --id account_id=…',
    );
  });

  it('deletes what it has made on the way', () => {
    const made = server.requests.filter((line) => /^(POST|PUT) \/v1\/(blacklist|verifications)$/.test(line)).length;
    const deleted = server.requests.filter((line) => /^DELETE \/v1\/(blacklist|verifications)\//.test(line)).length;
    expect(made).toBeGreaterThan(50);
    expect(deleted).toBeGreaterThan(10);
  });

  it('leaves nothing behind', () => {
    expect(server.things.size).toBe(0);
  });

  it('tells no secret, neither the key nor the tokens that were made', () => {
    const report = JSON.stringify(result);
    const tokens = server.tokens.filter((token) => report.includes(token));
    expect(server.tokens.length).toBeGreaterThan(0);
    expect([report.includes(rightKey), tokens]).toEqual([false, []]);
  });
});

describe('what the caller knows', () => {
  it('is not found out again', async () => {
    const options = { stateless: true, keyless: true, prefer: 'never' } as const;
    const { capabilities, leftOut } = await run({
      ...patience,
      contract: ours,
      url,
      apiKey: rightKey,
      filter: ['getVersion', 'unknown-id'],
      ...options,
    });
    expect(capabilities).toEqual({ stateful: false, checksCredentials: false, prefers: false });
    expect(leftOut.map(({ group }) => group).toSorted()).toEqual(['credentials', 'situation', 'unknown-id']);
  });
});

describe('a run that cannot be made', () => {
  it('says which credentials are missing', async () => {
    await expect(run({ ...patience, contract: ours, url, filter })).rejects.toThrow(/answers 401: .* Give --api-key/);
  });
});

describe('a run that is cut short', () => {
  it.each([
    { options: { maxRequests: 40 }, stopped: 'max-requests', requests: 40 },
    { options: { signal: AbortSignal.abort() }, stopped: 'interrupted', requests: 0 },
  ] as const)('says so: $stopped', async ({ options, stopped, requests }) => {
    const cut = await run({
      ...patience,
      contract: ours,
      url,
      apiKey: rightKey,
      filter: ['listRisks'],
      stateless: true,
      ...options,
    });
    expect([cut.stopped, cut.requests]).toEqual([stopped, requests]);
  });
});
