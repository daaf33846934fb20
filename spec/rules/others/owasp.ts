import type { Advice } from '../rule.ts';

/**
 * Rules of the OWASP set that contradict the documented API, each with the reason for which it is switched off. The
 * contract describes an API that exists: a limit, a header or a scheme that it does not have would be invented.
 */
export const owaspOff: { [rule: string]: string } = {
  'owasp:api2:2023-no-http-basic': 'Both credentials of the API are HTTP Basic with the user name `api`, over HTTPS.',
  'owasp:api4:2023-array-limit': 'No list of the API has a documented greatest length; lists are cut by `per_page`.',
  'owasp:api4:2023-integer-format':
    'The documented type is “integer”, without a width; a format would be a promise, and every format is part of the compatibility policy.',
  'owasp:api4:2023-integer-limit':
    'Only some integers have documented limits (`days`, `limit_turnover_days`); those are in the contract, others would be invented.',
  'owasp:api4:2023-rate-limit': 'The API documents no rate limit and sends no header about one.',
  'owasp:api4:2023-rate-limit-responses-429': 'The table of status codes of the API has no 429.',
  'owasp:api4:2023-string-limit':
    'Lengths are documented for some fields only; those have `maxLength`. Texts of banks (purposes, messages) have no limit.',
  'owasp:api4:2023-string-restricted':
    'Names, purposes and messages are free text; what has a documented form has a `pattern`, `enum` or `const` already.',
  'owasp:api8:2023-define-cors-origin': 'The API is called from servers, and documents no CORS headers.',
  'owasp:api9:2023-inventory-access':
    'There is one server, and it is public: there is no internal one to distinguish from it.',
};

/** What the others expect, and how to repair what they find. */
export const owasp: Record<string, Advice> = {
  'owasp:api1:2023-no-numeric-ids': {
    expected: 'an id that cannot be guessed',
    repair: 'Make the id a string with the prefix of its kind.',
  },
  'owasp:api2:2023-write-restricted': {
    expected: '`security` in every writing operation',
    repair: 'Add `security: [{apiKey: []}]` or `security: [{accessToken: []}]`.',
  },
  'owasp:api2:2023-read-restricted': {
    expected: '`security` in every reading operation',
    repair: 'Add `security: [{apiKey: []}]` or `security: [{accessToken: []}]`.',
  },
  'owasp:api2:2023-no-credentials-in-url': {
    expected: 'no credentials in a URL, where logs keep them',
    repair: 'Move the value into the body; if the name only sounds like a secret, list it in rules/exceptions.yaml.',
  },
  'owasp:api2:2023-no-api-keys-in-url': {
    expected: 'credentials in the `Authorization` header',
    repair: 'Use one of the two security schemes.',
  },
  'owasp:api3:2023-no-unevaluatedProperties': {
    expected: 'objects that do not mention unknown fields',
    repair: 'Delete `unevaluatedProperties: true`: objects are open without it.',
  },
  'owasp:api3:2023-constrained-unevaluatedProperties': {
    expected: 'a greatest number of unknown fields',
    repair: 'Add `maxProperties`, or delete `unevaluatedProperties`.',
  },
  'owasp:api7:2023-concerning-url-parameter': {
    expected: 'no parameter that makes the server fetch an address',
    repair:
      'Rename the parameter if it is not an address; else list it in rules/exceptions.yaml with the reason why it is safe.',
  },
  'owasp:api8:2023-define-error-validation': {
    expected: '"422" among the responses',
    repair: 'Add "422" with `$ref: ../../shared/responses/ValidationFailed.yaml`.',
  },
  'owasp:api8:2023-define-error-responses-401': {
    expected: '"401" with a body among the responses',
    repair: 'Add "401" with `$ref: ../../shared/responses/Unauthorized.yaml`.',
  },
  'owasp:api8:2023-define-error-responses-500': {
    expected: '"500" with a body among the responses',
    repair: 'Add "500" with `$ref: ../../shared/responses/ServerError.yaml`.',
  },
  'owasp:api8:2023-no-server-http': { expected: 'a server that is reached by HTTPS', repair: 'Write https://.' },
  'owasp:api2:2023-auth-insecure-schemes': {
    expected: 'the documented scheme, HTTP Basic',
    repair: 'Write `scheme: basic`.',
  },
  'owasp:api2:2023-jwt-best-practices': {
    expected: 'the documented scheme, HTTP Basic',
    repair: 'Write `scheme: basic`.',
  },
  'owasp:api2:2023-short-lived-access-tokens': {
    expected: 'the documented scheme, HTTP Basic',
    repair: 'Write `type: http` and `scheme: basic`.',
  },
  'owasp:api4:2023-rate-limit-retry-after': {
    expected: '`Retry-After` in a 429',
    repair: 'Delete the 429 if the API does not send one; else declare the header.',
  },
  'owasp:api5:2023-admin-security-unique': {
    expected: 'a separate scheme for administration',
    repair: 'Leave operations for administrators out of the public contract.',
  },
  'owasp:api9:2023-inventory-environment': {
    expected: 'a description that names the data of the server',
    repair: 'Say “live” or “test” in `description` of the server.',
  },
};
