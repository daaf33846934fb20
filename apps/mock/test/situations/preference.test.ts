import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPreference, readPreference } from '../../src/situations/preference.ts';
import { type Client, startMock } from '../client.ts';

let client: Client;
beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

const payment = '/v1/payments/xp_irCumJEUY550DLe2';
const prefer = (value: string): RequestInit => ({ headers: { prefer: value } });

describe('Prefer', () => {
  it('code=404 answers the example of the contract', async () => {
    const response = await client.call('GET', payment, prefer('code=404'));
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ code: 404, message: 'The requested resource was not found' });
  });

  const named = [
    { given: 'example=payment-pending', want: { status: 200, body: { payment_status: 'NONE' } } },
    { given: 'code=200, example=payment-pending', want: { status: 200, body: { payment_status: 'NONE' } } },
    { given: 'code=200; example="payment-pending"', want: { status: 200, body: { payment_status: 'NONE' } } },
    { given: 'example=payment-pending, example=deleted-or-expired', want: { status: 200, body: {} } },
    { given: 'example=deleted-or-expired', want: { status: 410, body: { code: 410 } } },
    { given: 'respond-async, wait=10, example=payment-pending', want: { status: 200, body: {} } },
    { given: 'code=422', want: { status: 422, body: { code: 422, errors: {} } } },
  ];

  it.each(named)('$given', async ({ given, want }) => {
    const response = await client.call('GET', payment, prefer(given));
    expect(response.status).toBe(want.status);
    expect(await response.json()).toMatchObject(want.body);
  });

  it('an example of another media type is answered as that media type', async () => {
    const target = '/v1/risks/xr_6NEm0jRpXYhPP5AO/accountSnapshot';
    const response = await client.call('GET', target, {
      headers: { prefer: 'example=account-snapshot-csv', accept: 'application/json' },
    });
    expect(response.headers.get('content-type')).toBe('text/csv');
  });

  it('an error is answered whatever the client accepts', async () => {
    const response = await client.call('GET', payment, { headers: { prefer: 'code=410', accept: 'application/pdf' } });
    expect(response.status).toBe(410);
  });

  it('does not make an invalid request valid', async () => {
    const response = await client.call('GET', '/v1/payments?per_page=many', prefer('code=200'));
    expect(response.status).toBe(422);
  });
});

describe('dynamic=true', () => {
  const generate = (value: string) => client.call('GET', payment, prefer(value)).then((response) => response.text());

  it('generates the same for the same seed, and something else for another', async () => {
    const first = await generate('dynamic=true, seed=4711');
    expect(JSON.parse(first)).toMatchObject({ object: 'xs2a_payment' });
    expect(await generate('dynamic=true, seed=4711')).toBe(first);
    expect(await generate('dynamic=true, seed=4712')).not.toBe(first);
  });

  it('generates something else each time without a seed', async () => {
    expect(await generate('dynamic=true')).not.toBe(await generate('dynamic=true'));
  });

  it('generates the same in every server that was started with the same seed', async () => {
    const answers = [];
    for (const seed of ['monday', 'monday', 'tuesday']) {
      const { mock, call } = await startMock({ seed });
      answers.push(await (await call('GET', payment, prefer('dynamic=true'))).text());
      await mock.close();
    }
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).not.toBe(answers[2]);
  });

  it('generates the body of another status', async () => {
    const response = await client.call('GET', payment, prefer('code=404, dynamic=true, seed=1'));
    expect(response.status).toBe(404);
    expect(Object.keys((await response.json()) as object)).toEqual(expect.arrayContaining(['code', 'message']));
  });

  it('leaves a download as it is: only JSON can be generated', async () => {
    const target = '/v1/risks/xr_6NEm0jRpXYhPP5AO/accountSnapshot?format=pdf';
    const response = await client.call('GET', target, prefer('dynamic=true'));
    expect((await response.text()).startsWith('%PDF-')).toBe(true);
  });
});

describe('the query', () => {
  const cases = [
    { given: '__code=404', want: 404 },
    { given: '__example=deleted-or-expired', want: 410 },
    { given: '__code=200&__example=payment-pending', want: 200 },
    { given: '__dynamic=true&__seed=1', want: 200 },
  ];
  it.each(cases)('?$given does the same as the header', async ({ given, want }) => {
    expect((await client.call('GET', `${payment}?${given}`)).status).toBe(want);
  });

  it('gives way to the header', async () => {
    expect((await client.call('GET', `${payment}?__code=404`, prefer('code=410'))).status).toBe(410);
  });
});

describe('an impossible preference is a 422 on "prefer" that names what is possible', () => {
  const cases = [
    { given: 'code=many', want: 'The code of a preference must be a status such as 404, not "many".' },
    {
      given: 'code=418',
      want: 'The code 418 is not documented for this operation. Expected: 200, 401, 403, 404, 410, 422, 500.',
    },
    {
      given: 'code=200, example=payment-lost',
      want: 'The example "payment-lost" is unknown to code 200 of this operation. Expected: payment-received, payment-pending.',
    },
    {
      given: 'example=nothing',
      want: 'The example "nothing" is unknown to this operation. Expected: payment-received, payment-pending, invalid-credentials, invalid-credentials-numeric, wrong-mode, not-found, deleted-or-expired, validation-failed, server-error.',
    },
    { given: 'dynamic=perhaps', want: 'The value of dynamic must be true or false, not "perhaps".' },
  ];
  it.each(cases)('$given', async ({ given, want }) => {
    const response = await client.call('GET', payment, prefer(given));
    expect([response.status, await response.json()]).toEqual([
      422,
      { code: 422, message: 'Validation failed', errors: { prefer: [want] } },
    ]);
  });

  it('says when there is no example at all', () => {
    expect(() => checkPreference([{ status: '204', code: 204, summary: '' }], { example: 'any' })).toThrow(
      expect.objectContaining({ errors: { prefer: ['The example "any" is unknown to this operation. It has none.'] } }),
    );
  });
});

it('a seed may be any text', () => {
  expect(readPreference('seed=a b', new URLSearchParams())).toMatchObject({ dynamic: false, seed: 'a b' });
});
