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
  'owasp:api9:2023-inventory-access': 'There is one server, and it is public: no internal one has to be told apart.',
};
