/** A sample request of the API reference, host and placeholders replaced. */
export interface ReferenceRequest {
  /** Line of the reference on which the sample begins. */
  line: number;
  /** How the reference writes it. A raw sample of a form names no media type. */
  as: 'curl' | 'raw';
  /** Method and target. */
  request: string;
  /** Form body as it goes over the wire, or JSON. */
  form?: string;
  json?: unknown;
  /** What had to be corrected, and why, where the sample itself is wrong. */
  repaired?: string;
}

const key = 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK';
const credentials = 'crp_T09bO6ba2nSaIsYI|||eyJpdiI6Im...k1M1RXM2xU';
const user = '/v1/api/users/bus_Ck7nGg05TK68jd9O';
const account = '/v1/api/accounts/bac_c8KYwjexO2iO5AE9';
const check = 'check_amount=100&check_currency_id=EUR';
const riskBank = 'bank_code=88888888&country_id=DE';
const riskCheck = 'xs2a_balance_check[check_amount]=100&xs2a_balance_check[check_currency_id]=EUR';
const balanceCheck = { check_amount: '100', check_currency_id: 'EUR' };
const payment = {
  recipient_holder: 'Holder',
  recipient_iban: 'DE04888888880087654321',
  recipient_bic: 'TESTDE88XXX',
  recipient_country_id: 'DE',
  amount: '5.00',
  currency_id: 'EUR',
  purpose: 'Purpose',
};

/** Every sample request of the reference, in its order. */
export const referenceRequests: ReferenceRequest[] = [
  { line: 22, as: 'curl', request: 'GET /v1/version' },
  { line: 23, as: 'raw', request: 'GET /v1/version' },
  { line: 90, as: 'curl', request: 'GET /v1/events?page=1&per_page=15' },
  { line: 92, as: 'raw', request: 'GET /v1/events?page=1&per_page=15' },
  { line: 133, as: 'curl', request: 'GET /v1/version' },
  { line: 136, as: 'raw', request: 'GET /v1/version' },

  { line: 164, as: 'raw', request: 'POST /v1/blacklist', json: { data: 'EE382200221020145685' } },
  { line: 179, as: 'raw', request: 'GET /v1/blacklist/bl_c3nL2MafX8WdfiIM' },
  { line: 187, as: 'raw', request: 'DELETE /v1/blacklist/bl_c3nL2MafX8WdfiIM' },
  { line: 229, as: 'raw', request: 'GET /v1/blacklist' },

  { line: 260, as: 'curl', request: 'GET /v1/bankcodes?bank_code=88888888&country_id=DE' },
  { line: 261, as: 'raw', request: 'GET /v1/bankcodes?bank_code=88888888&country_id=DE' },
  { line: 265, as: 'curl', request: 'GET /v1/bankcodes?bic=TESTDE88XXX' },
  { line: 266, as: 'raw', request: 'GET /v1/bankcodes?bic=TESTDE88XXX' },
  { line: 272, as: 'curl', request: 'GET /v1/bankcodes?q=TESTDE88XXX' },
  { line: 273, as: 'curl', request: 'GET /v1/bankcodes?q=88888888' },
  { line: 274, as: 'raw', request: 'GET /v1/bankcodes?q=TESTDE88XXX' },
  { line: 277, as: 'raw', request: 'GET /v1/bankcodes?q=88888888' },
  { line: 314, as: 'curl', request: 'GET /v1/bankcodes/all' },
  { line: 315, as: 'raw', request: 'GET /v1/bankcodes/all?' },
  { line: 339, as: 'curl', request: 'GET /v1/bankcodes/autocomplete?q=88888888' },
  { line: 340, as: 'raw', request: 'GET /v1/bankcodes/autocomplete?q=88888888' },

  { line: 363, as: 'curl', request: 'POST /v1/verifications', form: `bank_code=88888888&country_id=DE&${check}` },
  { line: 369, as: 'raw', request: 'POST /v1/verifications', form: `bank_code=88888888&country_id=DE&${check}` },
  {
    line: 375,
    as: 'curl',
    request: 'POST /v1/verifications',
    json: { bank_code: '88888888', country_id: 'DE', check_amount: 100, check_currency_id: 'EUR' },
  },
  {
    line: 379,
    as: 'raw',
    request: 'POST /v1/verifications',
    json: { bank_code: '88888888', country_id: 'DE', check_amount: 100, check_currency_id: 'EUR' },
  },
  { line: 396, as: 'curl', request: 'POST /v1/verifications', form: `bic=TESTDE88XXX&${check}` },
  {
    line: 401,
    as: 'raw',
    request: 'POST /v1/verifications',
    json: { bic: 'TESTDE88XXX', check_amount: 100, check_currency_id: 'EUR' },
  },
  {
    line: 412,
    as: 'curl',
    request: 'POST /v1/verifications',
    form: `bic=TESTDE88XXX&${check}&metadata[custid]=4711&metadata[orderid]=12345`,
  },
  {
    line: 419,
    as: 'raw',
    request: 'POST /v1/verifications',
    json: {
      bic: 'TESTDE88XXX',
      check_amount: '100',
      check_currency_id: 'EUR',
      metadata: { custid: '4711', orderid: '12345' },
    },
  },
  { line: 523, as: 'curl', request: 'GET /v1/verifications' },
  { line: 525, as: 'raw', request: 'GET /v1/verifications' },
  { line: 575, as: 'curl', request: 'GET /v1/verifications?check_requested=true&check_passed=false' },
  { line: 577, as: 'raw', request: 'GET /v1/verifications?check_requested=true&check_passed=false' },
  {
    line: 581,
    as: 'curl',
    request: 'GET /v1/verifications?check_requested=true&from=2014-03-23T00:00:00&to=2014-04-25T00:00:00',
  },
  {
    line: 583,
    as: 'raw',
    request: 'GET /v1/verifications?check_requested=true&from=2014-03-23T00:00:00&to=2014-04-25T00:00:00',
  },
  { line: 587, as: 'curl', request: 'GET /v1/verifications/xv_hd84kg9zns53lvh1' },
  { line: 589, as: 'raw', request: 'GET /v1/verifications/xv_hd84kg9zns53lvh1' },
  { line: 596, as: 'curl', request: 'GET /v1/verifications/10001-xv-abcd-abcd' },
  { line: 598, as: 'raw', request: 'GET /v1/verifications/10001-xv-abcd-abcd' },
  { line: 602, as: 'curl', request: 'GET /v1/verifications/xv_hd84kg9zns53lvh1/events' },
  { line: 604, as: 'raw', request: 'GET /v1/verifications/xv_hd84kg9zns53lvh1/events' },

  { line: 608, as: 'curl', request: 'POST /v1/risks' },
  { line: 609, as: 'raw', request: 'POST /v1/risks' },
  { line: 614, as: 'curl', request: 'POST /v1/risks', form: riskBank },
  { line: 618, as: 'raw', request: 'POST /v1/risks', json: { bank_code: '88888888', country_id: 'DE' } },
  { line: 628, as: 'curl', request: 'POST /v1/risks', form: `${riskBank}&${riskCheck}` },
  {
    line: 634,
    as: 'raw',
    request: 'POST /v1/risks',
    json: { bank_code: '88888888', country_id: 'DE', xs2a_balance_check: balanceCheck },
  },
  {
    line: 648,
    as: 'curl',
    request: 'POST /v1/risks',
    form: `${riskBank}&${riskCheck}&metadata[customer_id]=4711&metadata[order_id]=abcdefg`,
  },
  {
    line: 656,
    as: 'raw',
    request: 'POST /v1/risks',
    json: {
      bank_code: '88888888',
      country_id: 'DE',
      xs2a_balance_check: balanceCheck,
      metadata: { customer_id: '4711', order_id: 'abcdefg' },
    },
  },
  { line: 785, as: 'curl', request: 'GET /v1/risks' },
  { line: 786, as: 'raw', request: 'GET /v1/risks' },
  { line: 841, as: 'curl', request: 'GET /v1/risks?from=2014-03-23&to=2014-04-25' },
  { line: 843, as: 'raw', request: 'GET /v1/risks?from=2014-03-23&to=2014-04-25' },
  { line: 847, as: 'curl', request: 'GET /v1/risks/xr_hd84kg9zns53lvh1' },
  { line: 849, as: 'raw', request: 'GET /v1/risks/xr_hd84kg9zns53lvh1' },
  { line: 856, as: 'curl', request: 'GET /v1/risks/10001-xr-abcd-abcd' },
  { line: 858, as: 'raw', request: 'GET /v1/risks/10001-xr-abcd-abcd' },
  { line: 862, as: 'curl', request: 'GET /v1/risks/xr_hd84kg9zns53lvh1/events' },
  { line: 864, as: 'raw', request: 'GET /v1/risks/xr_hd84kg9zns53lvh1/events' },
  { line: 963, as: 'raw', request: 'GET /v1/risks/10001-xr-abcd-abcd/accountSnapshot?format=pdf' },
  {
    line: 1290,
    as: 'raw',
    request: 'GET /v1/risks/xr_hd84kg9zns53lvh1/factSheet?format=pdf',
    repaired: 'the path lacks its first slash',
  },
  { line: 1294, as: 'curl', request: 'GET /v1/risks/xr_hd84kg9zns53lvh1/factSheet?format=pdf' },
  {
    line: 1298,
    as: 'raw',
    request: 'GET /v1/risks/xr_hd84kg9zns53lvh1/factSheet?format=json',
    repaired: 'the path lacks its first slash',
  },
  { line: 1300, as: 'curl', request: 'GET /v1/risks/xr_hd84kg9zns53lvh1/factSheet?format=json' },

  {
    line: 1518,
    as: 'curl',
    request: 'POST /v1/payments',
    form: Object.entries(payment)
      .map((pair) => pair.join('='))
      .join('&'),
  },
  { line: 1527, as: 'raw', request: 'POST /v1/payments', json: payment },
  { line: 1655, as: 'curl', request: 'GET /v1/payments' },
  { line: 1656, as: 'raw', request: 'GET /v1/payments' },
  { line: 1717, as: 'curl', request: 'GET /v1/payments?from=2014-03-23T00:00:00&to=2014-04-25T00:00:00' },
  { line: 1719, as: 'raw', request: 'GET /v1/payments?from=2014-03-23T00:00:00&to=2014-04-25T00:00:00' },
  { line: 1723, as: 'curl', request: 'GET /v1/payments/xp_hd84kg9zns53lvh1' },
  { line: 1724, as: 'raw', request: 'GET /v1/payments/xp_hd84kg9zns53lvh1' },
  { line: 1731, as: 'curl', request: 'GET /v1/payments/10001-xp-abcd-abcd' },
  { line: 1732, as: 'raw', request: 'GET /v1/payments/10001-xp-abcd-abcd' },
  { line: 1736, as: 'curl', request: 'GET /v1/payments/xp_hd84kg9zns53lvh1/events' },
  { line: 1737, as: 'raw', request: 'GET /v1/payments/xp_hd84kg9zns53lvh1/events' },
  {
    line: 1741,
    as: 'raw',
    request: 'POST /v1/payments/10001-xp-abcd-abcd/received',
    repaired: 'the path lacks its first slash',
  },
  {
    line: 1742,
    as: 'raw',
    request: 'POST /v1/payments/10001-xp-abcd-abcd/loss',
    repaired: 'the path lacks its first slash',
  },
  { line: 1758, as: 'raw', request: 'GET /v1/sessions/10001-xr-abcd-abcd' },

  { line: 1793, as: 'curl', request: 'PUT /v1/users', form: 'email=user@example.com&name=Username' },
  {
    line: 1797,
    as: 'raw',
    request: 'PUT /v1/api/users',
    form: 'email=user@example.com&name=Username',
    repaired: 'the path is that of verifications, the body that of a bank user',
  },
  { line: 1811, as: 'curl', request: 'GET /v1/api/users' },
  { line: 1813, as: 'raw', request: 'GET /v1/api/users' },
  { line: 1835, as: 'curl', request: `GET ${user}` },
  { line: 1837, as: 'raw', request: `GET ${user}` },
  { line: 1881, as: 'curl', request: `PUT ${user}/accesstokens`, form: 'valid_until=2018-12-01 10:00:00' },
  {
    line: 1885,
    as: 'raw',
    request: `PUT ${user}/accesstokens`,
    form: 'valid_until=2018-12-01 10:00:00',
    repaired: 'the body is announced with a length of 0',
  },
  { line: 1898, as: 'curl', request: `GET ${user}/accesstokens` },
  { line: 1900, as: 'raw', request: `GET ${user}/accesstokens` },
  { line: 1921, as: 'curl', request: `GET ${user}/accesstokens/uat_ELdQ3VHoO0C3IPc3` },
  { line: 1923, as: 'raw', request: `GET ${user}/accesstokens/uat_ELdQ3VHoO0C3IPc3` },
  { line: 1934, as: 'curl', request: `PATCH ${user}/accesstokens/uat_ELdQ3VHoO0C3IPc3` },
  { line: 1936, as: 'raw', request: `PATCH ${user}/accesstokens/uat_ELdQ3VHoO0C3IPc3` },

  { line: 2018, as: 'curl', request: 'PUT /v1/connections', form: 'sync_mode=full&country_id=DE' },
  { line: 2023, as: 'raw', request: 'PUT /v1/connections', form: 'sync_mode=full&country_id=DE' },
  { line: 2033, as: 'curl', request: 'GET /v1/connections/bcn_BnB6mQLsHKZacYvC' },
  {
    line: 2035,
    as: 'raw',
    request: 'GET /v1/connections/bcn_BnB6mQLsHKZacYvC',
    repaired: 'reads with PUT, and the path lacks its first slash',
  },
  { line: 2074, as: 'curl', request: 'POST /v1/connections/bcn_BnB6mQLsHKZacYvC/sync' },
  { line: 2077, as: 'raw', request: 'POST /v1/connections/bcn_BnB6mQLsHKZacYvC/sync' },
  { line: 2102, as: 'curl', request: 'DELETE /v1/connections/bcn_A0bkAL1h1POZNKMr' },
  { line: 2105, as: 'raw', request: 'DELETE /v1/connections/bcn_A0bkAL1h1POZNKMr' },

  { line: 2165, as: 'curl', request: 'GET /v1/api/accounts' },
  { line: 2167, as: 'raw', request: 'GET /v1/api/accounts' },
  { line: 2195, as: 'curl', request: `GET ${account}` },
  { line: 2197, as: 'raw', request: `GET ${account}` },
  { line: 2230, as: 'curl', request: `GET ${account}/balance` },
  { line: 2232, as: 'raw', request: `GET ${account}/balance` },
  { line: 2260, as: 'curl', request: `GET ${account}/turnovers` },
  { line: 2262, as: 'raw', request: `GET ${account}/turnovers` },

  { line: 2321, as: 'curl', request: 'GET /v1/events' },
  { line: 2322, as: 'raw', request: 'GET /v1/events' },
  { line: 2364, as: 'curl', request: 'GET /v1/events/ev_fhDFdPRtECqwOlys' },
  { line: 2366, as: 'raw', request: 'GET /v1/events/ev_fhDFdPRtECqwOlys' },
  { line: 2421, as: 'curl', request: 'DELETE /v1/verifications/10001-xv-abcd-abcd' },
  { line: 2423, as: 'raw', request: 'DELETE /v1/verifications/10001-xv-abcd-abcd' },
  { line: 2427, as: 'curl', request: 'DELETE /v1/risks/10001-xr-abcd-abcd' },
  { line: 2429, as: 'raw', request: 'DELETE /v1/risks/10001-xr-abcd-abcd' },
  { line: 2433, as: 'curl', request: 'DELETE /v1/payments/10001-xp-abcd-abcd' },
  { line: 2435, as: 'raw', request: 'DELETE /v1/payments/10001-xp-abcd-abcd' },

  {
    line: 2715,
    as: 'curl',
    request: 'POST /v1/wizard',
    form: `key=${key}&credentials=${credentials}`,
    repaired: 'names no session',
  },
  {
    line: 2718,
    as: 'raw',
    request: 'POST /v1/wizard',
    json: { key, credentials },
    repaired: 'names no session',
  },
  { line: 2734, as: 'curl', request: 'POST /v1/wizard', form: `key=${key}` },
  { line: 2737, as: 'raw', request: 'POST /v1/wizard', form: `key=${key}` },
  {
    line: 2797,
    as: 'curl',
    request: 'POST /v1/wizard',
    form: `key=${key}&action=complete-bankcodes&bank_code=8888&country_id=DE`,
  },
  {
    line: 2803,
    as: 'raw',
    request: 'POST /v1/wizard',
    form: `key=${key}&action=complete-bankcodes&bank_code=8888&country_id=DE`,
    repaired: 'the fields stand on lines of their own instead of being joined with "&"',
  },
];
