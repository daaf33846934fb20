import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../support/database.ts';
import { germanTestbank, login } from '../walk.ts';

const times = <Value>(count: number, make: (index: number) => Promise<Value>): Promise<Value[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

describe.each(['a file', 'memory'])('with its database in %s', (place) => {
  let database: TemporaryDatabase;
  let testbank: Testbank;
  beforeAll(async () => {
    database = temporaryDatabase();
    testbank = await createTestbank(place === 'memory' ? {} : { database: database.file });
  });
  afterAll(async () => {
    await testbank.close();
    database.remove();
  });

  const post = (path: string, json: object) => call(testbank, path, { method: 'POST', json });

  it('fifty creations at once are fifty transactions', async () => {
    const answers = await times(50, () => post('/v1/verifications', germanTestbank));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    for (const member of ['transaction', 'wizard_session_key']) {
      expect(new Set(answers.map(({ body }) => body[member])).size).toBe(50);
    }
  });

  it('of twenty equal entries of the blacklist at once, one is taken', async () => {
    const { total } = (await call(testbank, '/v1/blacklist')).body;
    const answers = await times(20, () => post('/v1/blacklist', { data: 'DE04888888880087654321' }));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 422)]);
    expect((await call(testbank, '/v1/blacklist')).body.total).toBe(total + 1);
  });

  it('the last step of one session, sent ten times at once, finishes it once', async () => {
    const { wizard_session_key: key, transaction } = (await post('/v1/verifications', germanTestbank)).body;
    await post('/v1/wizard', { key });
    const answers = await times(10, () => post('/v1/wizard', { key, ...login() }));
    expect(answers.filter(({ body }) => body.form?.name === 'finish').length).toBeGreaterThan(0);
    const events = (await call(testbank, `/v1/verifications/${transaction}/events`)).body;
    expect(events.total).toBe(1);
  });

  it('one TAN, sent twice at once, is taken once', async () => {
    const payment = {
      sender_bic: 'TESTDE88XXX',
      amount: 12.5,
      currency_id: 'EUR',
      purpose: 'Rent',
      recipient_holder: 'Erika',
      recipient_iban: 'DE04888888880087654321',
    };
    await call(testbank, '/v1/blacklist').then(({ body }) =>
      times(body.data.length, (index) => call(testbank, `/v1/blacklist/${body.data[index].id}`, { method: 'DELETE' })),
    );
    const { wizard_session_key: key, transaction } = (await post('/v1/payments', payment)).body;
    await post('/v1/wizard', { key });
    const { body: form } = await post('/v1/wizard', { key, ...login() });
    expect(form.form.name).toBe('tan');
    await times(2, () => post('/v1/wizard', { key, tan: '123456' }));
    expect((await call(testbank, `/v1/payments/${transaction}/events`)).body.total).toBe(1);
    expect((await call(testbank, '/v1/payments')).body.total).toBe(1);
  });

  it('events are numbered without a gap', async () => {
    const { total } = (await call(testbank, '/v1/events')).body;
    await times(10, async (index) => {
      const { wizard_session_key: key } = (await post('/v1/verifications', germanTestbank)).body;
      await post('/v1/wizard', { key });
      await post('/v1/wizard', { key, ...login('no-turnovers', `person.${index}`) });
    });
    const ids = new Set<string>();
    for (let page = 1; page <= total + 10; page += 1) {
      const { data } = (await call(testbank, `/v1/events?per_page=1&page=${page}`)).body;
      for (const { id } of data) ids.add(id);
    }
    expect(ids.size).toBe(total + 10);
  });
});
