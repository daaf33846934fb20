import type { SampleRequest } from '@xs2a/tools-bench';

const authorization = `Basic ${Buffer.from('api:key').toString('base64')}`;

/** What a frontend does all day: read, create, go on in the wizard. */
export const sampleRequests: readonly [SampleRequest, ...SampleRequest[]] = [
  { name: 'GET', method: 'GET', path: '/v1/payments/xp_irCumJEUY550DLe2', headers: { authorization } },
  {
    name: 'JSON POST',
    method: 'POST',
    path: '/v1/payments',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({
      recipient_holder: 'Holder',
      recipient_iban: 'DE04888888880087654321',
      recipient_bic: 'TESTDE88XXX',
      recipient_country_id: 'DE',
      amount: '5.00',
      currency_id: 'EUR',
      purpose: 'Purpose',
    }),
  },
  {
    name: 'wizard form POST',
    method: 'POST',
    path: '/v1/wizard',
    headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'key=KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK&bank_code=88888888&country_id=DE',
  },
];
