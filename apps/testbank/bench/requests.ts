import type { SampleRequest } from '@xs2a/tools-bench';

const authorization = `Basic ${Buffer.from('api:testbank_test_key').toString('base64')}`;

/** Is answered as soon as the database is open. */
export const probe: SampleRequest = {
  name: 'GET of a list',
  method: 'GET',
  path: '/v1/verifications',
  headers: { authorization },
};

export function reads(verificationId: string): SampleRequest[] {
  return [
    {
      name: 'GET of one object',
      method: 'GET',
      path: `/v1/verifications/${verificationId}`,
      headers: { authorization },
    },
    // As many as in the example with which prism-cli answers.
    { name: 'GET of a page with one event', method: 'GET', path: '/v1/events?per_page=1', headers: { authorization } },
  ];
}

/** Each creates a wizard session, which is durable when it is answered. */
export const creations: readonly SampleRequest[] = [
  {
    name: 'JSON POST of a verification',
    method: 'POST',
    path: '/v1/verifications',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ bank_code: '88888888', country_id: 'DE' }),
  },
  {
    name: 'form POST of a payment',
    method: 'POST',
    path: '/v1/payments',
    headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      sender_bic: 'TESTDE88XXX',
      recipient_holder: 'Holder',
      recipient_iban: 'DE04888888880087654321',
      recipient_bic: 'TESTDE88XXX',
      recipient_country_id: 'DE',
      amount: '5.00',
      currency_id: 'EUR',
      purpose: 'Purpose',
    }).toString(),
  },
];
