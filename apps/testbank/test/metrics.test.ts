import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../src/testbank.ts';
import { call } from './call.ts';

let testbank: Testbank;
beforeAll(async () => {
  testbank = await createTestbank({ webhookReceiver: () => new Response(null, { status: 503 }) });
  await testbank.control.createWebhook({ url: 'https://shop.example/webhooks' });
  await testbank.control.createFinishedSession({ product: 'verification' });
  await testbank.control.travel({ milliseconds: 0 });
  await call(testbank, '/v1/risks');
  await call(testbank, '/v1/risks', { secret: 'wrong' });
});
afterAll(() => testbank.close());

async function lines(): Promise<string[]> {
  return (await (await testbank.fetch('http://testbank/metrics')).text()).split('\n');
}

describe('/metrics', () => {
  it('counts the requests by operation and status', async () => {
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'xs2a_requests_total{operation="createVerification",status="200"} 1',
        'xs2a_requests_total{operation="listRisks",status="200"} 1',
        'xs2a_requests_total{operation="listRisks",status="401"} 1',
      ]),
    );
  });

  it('counts durations in ranges that include the shorter ones', async () => {
    const name = 'xs2a_request_duration_seconds';
    const own = (await lines()).filter((line) => line.startsWith(`${name}_bucket{operation="listRisks",status="200"`));
    const counts = own.map((line) => Number(line.split(' ')[1]));
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    expect(own.at(-1)).toBe(`${name}_bucket{operation="listRisks",status="200",le="+Inf"} 1`);
    expect(await lines()).toContain(`${name}_count{operation="listRisks",status="200"} 1`);
  });

  it('counts jobs, deliveries and events', async () => {
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'xs2a_jobs_waiting{kind="deliver"} 1',
        'xs2a_jobs_waiting{kind="erase"} 1',
        'xs2a_deliveries{status="pending"} 1',
        'xs2a_deliveries{status="delivered"} 0',
        'xs2a_deliveries{status="dead"} 0',
        'xs2a_events 1',
      ]),
    );
  });

  it('explains each family, and ends with a line break', async () => {
    const all = await lines();
    const names = new Set(
      all.filter((line) => /^x/.test(line)).map((line) => line.replace(/(_bucket|_sum|_count)?[{ ].*/, '')),
    );
    for (const name of names) {
      expect(all.filter((line) => line.startsWith(`# TYPE ${name} `))).toHaveLength(1);
    }
    expect(all.at(-1)).toBe('');
  });

  it('is only read', async () => {
    const answer = await testbank.fetch('http://testbank/metrics', { method: 'POST' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});
