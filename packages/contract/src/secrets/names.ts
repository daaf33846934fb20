/** The one list of names under which secrets are kept out of logs, reports and errors. */

/** Names that hold a secret wherever they occur in another name: `login_credentials`, `userPassword`. */
const parts =
  /authorization|cookie|credential|logincode|passw|passphrase|passcode|secret|signature|token|apikey|sessionkey/;

/** Names that hold a secret where they are a word of their own: `pin`, `wizard_session_key`. A referrer has a query. */
const words = new Set([
  'auth',
  'cvc',
  'cvv',
  'key',
  'otp',
  'pass',
  'pin',
  'puk',
  'pwd',
  'referer',
  'referrer',
  'sign',
  'tan',
]);

/** Names that speak of a secret without holding one: `token_id`. */
const harmless = /(?:^|_)(?:id|type|count|name|procedure|url|at|until|expires)$/;

/** Whether a header, query parameter or field of this name is likely to hold a secret. */
export function isSecretName(name: string): boolean {
  const spelled = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  if (harmless.test(spelled)) return false;
  return parts.test(spelled.replaceAll(/[^a-z]/g, '')) || spelled.split(/[^a-z]+/).some((word) => words.has(word));
}
