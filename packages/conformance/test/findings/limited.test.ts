import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../send/clock.ts';
import { type Arrived, linesOf, notAllowed, ok, type Reply, runAt } from './serve.ts';

const plain = { description: '', content: json({}) };
const parameters = [{ name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } }];
const contract = contractOf({
  '/things': { get: { operationId: 'list', parameters, responses: { 200: plain, 400: plain } } },
});
const answer = ({ method, query }: Arrived): Reply => {
  if (method !== 'GET' && method !== 'HEAD') return notAllowed('GET');
  return query.has('page') && !/^[1-9]\d*$/.test(query.get('page') ?? '') ? { status: 400, body: {} } : ok;
};

describe('a server that takes so many requests in a second', () => {
  const most = 5;

  /** Counts the requests of each second of the clock. */
  const limited = (clock: VirtualClock, refusal: Reply) => {
    let [second, count, refusals] = [-1, 0, 0];
    const reply = (arrived: Arrived): Reply => {
      const now = Math.floor(clock.now() / 1000);
      count = now === second ? count + 1 : 1;
      second = now;
      if (count <= most) return answer(arrived);
      refusals += 1;
      return refusal;
    };
    return { reply, refusals: () => refusals };
  };

  it.each([429, 503])('and asks to wait by a %i is found correct', async (status) => {
    const clock = new VirtualClock();
    const { reply, refusals } = limited(clock, { status, headers: { 'retry-after': '1' }, body: {} });
    const result = await runAt(contract, reply, {}, clock);
    expect(linesOf(result)).toEqual([]);
    expect(refusals()).toBeGreaterThan(0);
  });

  it('is asked no more often, if the caller knows the rate', async () => {
    const clock = new VirtualClock();
    const result = await runAt(contract, answer, { rate: most }, clock);
    expect([linesOf(result), clock.now()]).toEqual([[], ((result.requests - 1) * 1000) / most]);
  });

  it('and does not say how long to wait is found wrong', async () => {
    const clock = new VirtualClock();
    const { reply } = limited(clock, { status: 429, body: {} });
    const { findings } = await runAt(contract, reply, {}, clock);
    expect(findings.map(({ finding }) => finding.rule)).toContain('undocumented-status');
  });
});

describe('a server that always asks to wait', () => {
  it('at one operation is found wrong there, in the end', async () => {
    const clock = new VirtualClock();
    const twoPaths = contractOf({
      '/things': { get: { operationId: 'list', parameters, responses: { 200: plain, 400: plain } } },
      '/others': { get: { operationId: 'others', responses: { 200: plain } } },
    });
    const reply = (arrived: Arrived): Reply =>
      arrived.path === '/others' ? { status: 503, headers: { 'retry-after': '1' }, body: {} } : answer(arrived);
    const { findings } = await runAt(twoPaths, reply, {}, clock);
    expect(new Set(findings.flatMap(({ operationIds }) => operationIds))).toEqual(new Set(['others']));
  });
});
