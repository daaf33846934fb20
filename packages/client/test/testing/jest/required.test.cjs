// Without Mock Service Worker: its dependencies cannot be required in Jest on every Node.
/* global afterEach, expect, jest, test */
const { createXs2aClient } = require('@xs2a/client');
const { createHandlers, exampleBody, signEvent, startClock } = require('@xs2a/client/testing');

/** A client whose wizard is answered with examples of the contract, one after the other. */
function clientOf(clock, ...names) {
  const fetch = async () => Response.json(exampleBody('submitWizardStep', names.shift()));
  return createXs2aClient({ apiKey: 'key', fetch: clock.watch(fetch) });
}

let clock;
afterEach(() => clock?.stop());

test('there is a handler for each operation', () => {
  const create = (path) => path;
  const http = { get: create, put: create, patch: create, post: create, delete: create };
  expect(createHandlers(http)).toContain('https://api.xs2a.com/v1/payments/:payment_id');
});

test('events are signed', async () => {
  const { headers } = await signEvent('transaction.created', 'secret');
  expect(headers['x-payload-signature']).toMatch(/^v1=[\da-f]{64}$/);
});

test('the clock makes a wizard poll', async () => {
  clock = startClock();
  const wizard = await clientOf(clock, 'form-tan-approval-polling', 'form-finish').openWizard('key');
  const finished = jest.fn();
  const poll = wizard.poll().then(finished);
  await clock.advance(999);
  expect(finished).not.toHaveBeenCalled();
  await clock.advance(1);
  await poll;
  expect(finished).toHaveBeenCalledWith(expect.objectContaining({ phase: 'finished' }));
});
