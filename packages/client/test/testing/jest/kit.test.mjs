/* global afterAll, afterEach, beforeAll, expect, test */
import { createXs2aClient } from '@xs2a/client';
import { createEvent, createHandlers, signEvent, startClock } from '@xs2a/client/testing';
import { http } from 'msw';
import { setupServer } from 'msw/node';

const answers = { submitWizardStep: ['form-tan-approval-polling', 'form-tan-approval-polling', 'form-finish'] };
const server = setupServer(...createHandlers(http, { answers }));
beforeAll(() => server.listen());
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const client = createXs2aClient({ apiKey: 'key' });

test('operations answer', async () => {
  expect((await client.listPayments().toArray({ limit: 10 })).length).toBeGreaterThan(0);
  server.use(...createHandlers(http, { answers: { getVersion: { status: 500, body: {} } } }, ['getVersion']));
  await expect(client.getVersion({ retries: 0 }).orThrow()).rejects.toMatchObject({ kind: 'Server' });
});

test('events are signed', async () => {
  const { body, headers } = await signEvent('transaction.created', 'secret');
  expect(headers['x-payload-signature']).toMatch(/^v1=[\da-f]{64}$/);
  expect(JSON.parse(body)).toEqual(createEvent('transaction.created'));
});

test('the clock makes a wizard poll', async () => {
  const clock = startClock();
  const wizard = await client.openWizard('key');
  const poll = wizard.poll();
  await clock.advance(1999);
  expect(wizard.state.phase).toBe('polling');
  await clock.advance(1);
  expect(wizard.state.phase).toBe('finished');
  await poll;
  clock.stop();
});
