/** The same session of every operation on both databases. */
import { randomUUID } from 'node:crypto';
import { readContract } from '@xs2a/contract/read';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestbankOn } from '../../src/testbank.ts';
import { databaseOf, key, postgres } from '../support/postgres.ts';
import { type Exchange, Recorder } from './session/recorder.ts';
import { play } from './session/script.ts';

/** Opens what it is asked for: in these tests, others get PostgreSQL instead of SQLite. */
const { openDatabase } = await vi.importActual<typeof import('../../src/database.ts')>('../../src/database.ts');

interface Recording {
  readonly exchanges: readonly Exchange[];
  /** Webhooks that were received, in the order of their texts: those about different objects meet each other. */
  readonly webhooks: readonly string[];
}

async function record(database: string): Promise<Recording> {
  const received: string[] = [];
  const testbank = await createTestbankOn(openDatabase, {
    database,
    key,
    now: '2026-06-01T10:00:00Z',
    slowMs: 0,
    webhookReceiver: async (request) => {
      received.push(await request.text());
      return new Response('thanks');
    },
  });
  try {
    const { control } = testbank;
    await control.freezeClock();
    const now = Date.parse((await control.getClock()).now);
    // However long the start took: all moments are the same.
    await control.travel({ milliseconds: 60_000 - (now % 60_000) });
    await control.createWebhook({ url: 'https://example.com/hook' });
    const recorder = new Recorder(testbank);
    const exchanges = await play(testbank, recorder);
    return { exchanges, webhooks: received.map((text) => recorder.replace(text)).sort() };
  } finally {
    await testbank.close();
  }
}

let sqlite: Recording;
let other: Recording;
beforeAll(async () => {
  sqlite = await record(':memory:');
  other = await record(`${postgres}?schema=${databaseOf(randomUUID())}`);
});

describe('a session of all operations', () => {
  it('has at least 500 requests, each operation answered with a success', async () => {
    const { operations } = await readContract();
    const succeeded = new Set(sqlite.exchanges.filter(({ status }) => status < 300).map(({ operation }) => operation));
    expect(operations.filter(({ id }) => !succeeded.has(id)).map(({ id }) => id)).toEqual([]);
    expect(sqlite.exchanges.length).toBeGreaterThanOrEqual(500);
  });

  it('meets refusals of many kinds, and no fault that was not asked for', () => {
    const statuses = new Set(sqlite.exchanges.map(({ status }) => status));
    expect([...statuses].sort()).toEqual([200, 202, 204, 401, 403, 404, 410, 422, 429, 500, 503]);
    expect(sqlite.exchanges.filter(({ status }) => status >= 500)).toHaveLength(2);
  });

  it('gets the same answers on SQLite and PostgreSQL', () => {
    const differences = sqlite.exchanges.filter(
      (exchange, index) => JSON.stringify(exchange) !== JSON.stringify(other.exchanges[index]),
    );
    const places = new Set(differences.map((exchange) => sqlite.exchanges.indexOf(exchange)));
    for (const place of [...places].slice(0, 3)) expect(other.exchanges[place]).toEqual(sqlite.exchanges[place]);
    expect(places.size).toBe(0);
    expect(other.exchanges).toHaveLength(sqlite.exchanges.length);
  });

  it('sends the same webhooks', () => {
    expect(other.webhooks).toEqual(sqlite.webhooks);
    expect(sqlite.webhooks.length).toBeGreaterThan(50);
  });
});
