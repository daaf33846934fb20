import { createServer, type RequestListener, type Server } from 'node:http';
import { contractOf, json } from '@xs2a/contract/testing';
import { listen } from '@xs2a/tools-lib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RunOptions } from '../../src/run/options.ts';
import { run } from '../../src/run/run.ts';
import type { Run } from '../../src/types.ts';

const responses = { 200: { description: '', content: json({}) } };
const get = (operationId: string) => ({ get: { operationId, responses } });
const contract = contractOf({ '/first': get('first'), '/second': get('second'), '/third': get('third') });

let server: Server | undefined;
afterEach(() => {
  vi.restoreAllMocks();
  server?.closeAllConnections();
  server?.close();
});

/** Runs against a server that answers so. Nobody waits for it: a request that is not given up hangs the test. */
async function runAgainst(answer: RequestListener, options: Partial<RunOptions> = {}): Promise<Run> {
  server = createServer(answer);
  const url = `http://127.0.0.1:${await listen(server)}`;
  return run({ contract, url, timeoutMs: 600_000, ...options });
}

const rules = ({ findings }: Run) => findings.map(({ finding }) => finding.rule);
const saying =
  (text: string, type = 'application/json'): RequestListener =>
  ({ method }, response) =>
    method === 'GET'
      ? response.setHeader('content-type', type).end(text)
      : response.writeHead(405, { allow: 'GET' }).end();
const good = saying('{}');
const never: RequestListener = () => {};

describe('a server that does not answer', () => {
  it('while it is probed, ends with the time of the run, and is no finding', async () => {
    const { stopped, findings, leftOut } = await runAgainst(never, { maxMs: 200 });
    expect([stopped, findings, leftOut]).toEqual(['max-time', [], []]);
  });

  it('once it is tested, ends with the time of the run, and is no finding', async () => {
    const time = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(time.signal);
    let count = 0;
    const answer: RequestListener = (request, response) => {
      count += 1;
      if (count > 8) time.abort();
      else good(request, response);
    };
    const { stopped, findings, results } = await runAgainst(answer);
    expect([stopped, findings]).toEqual(['max-time', []]);
    expect(results.length).toBeGreaterThan(0);
  });

  it('ends with the patience of the caller', async () => {
    const interruption = new AbortController();
    const { stopped, findings } = await runAgainst(() => interruption.abort(), { signal: interruption.signal });
    expect([stopped, findings]).toEqual(['interrupted', []]);
  });

  it('is told what was found before', async () => {
    const interruption = new AbortController();
    const answer: RequestListener = (request, response) => {
      if (request.method === 'GET') saying('no JSON', 'text/plain')(request, response);
      else interruption.abort();
    };
    const result = await runAgainst(answer, { signal: interruption.signal, concurrency: 1 });
    expect([result.stopped, rules(result)]).toEqual(['interrupted', ['content-type']]);
  });

  it('at one operation is tested at the others', async () => {
    const answer: RequestListener = (request, response) =>
      request.url === '/first' ? request.socket.destroy() : good(request, response);
    const result = await runAgainst(answer, { filter: ['second/'] });
    expect(result.findings).toEqual([]);
    expect(result.results.map(({ operationId }) => operationId)).toContain('second');
  });

  it('anywhere is given up, naming what was asked', async () => {
    await expect(runAgainst(never, { timeoutMs: 50 })).rejects.toThrow(
      'No answer to GET /first: no whole answer within 50 ms. Is the server running',
    );
  });
});

describe('a run of a few requests', () => {
  it.each([0, 1, 2, 5, 9])('of at most %i sends no more, preparation included', async (maxRequests) => {
    let arrived = 0;
    const answer: RequestListener = (request, response) => {
      arrived += 1;
      good(request, response);
    };
    const { stopped, requests, findings } = await runAgainst(answer, { maxRequests, random: 5 });
    expect([stopped, requests, arrived, findings]).toEqual(['max-requests', maxRequests, maxRequests, []]);
  });

  it('that is given as many as it needs goes to its end', async () => {
    const { requests } = await runAgainst(good);
    const { stopped } = await runAgainst(good, { maxRequests: requests + 1 });
    expect(stopped).toBeUndefined();
  });
});

describe('an answer', () => {
  it('that is nested deeper than can be read is told so', async () => {
    const deep = `${'['.repeat(9000)}${']'.repeat(9000)}`;
    const result = await runAgainst(saying(deep));
    expect(result.findings.map(({ finding }) => finding.found)).toEqual([
      'a body that is nested too deeply: more than 500 levels',
    ]);
  });

  it('in another protocol ends no run', async () => {
    const answer: RequestListener = (request, response) =>
      request.url === '/third'
        ? response.socket?.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n')
        : good(request, response);
    const result = await runAgainst(answer, { filter: ['example'] });
    expect(result.findings.map(({ finding }) => `${finding.rule}: ${finding.found}`)).toEqual([
      'no-answer: 101 Switching Protocols: another protocol, which was not asked for',
    ]);
  });
});

describe('an id', () => {
  it('for a placeholder that no path has is refused, naming those there are', async () => {
    const parameters = [{ name: 'pet_id', in: 'path', required: true, schema: { type: 'string' } }];
    const pets = contractOf({ '/pets/{pet_id}': { parameters, ...get('getPet') } });
    await expect(runAgainst(good, { contract: pets, ids: { pet: '1' } })).rejects.toThrow(
      '--id pet: no path of the contract has this placeholder. It has pet_id.',
    );
  });
});
