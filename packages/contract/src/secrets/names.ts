/** The one list of names under which secrets are kept out of logs, reports and errors. */

/** Names of secrets, also as part of another name: `login_credentials`, `userPassword`. */
const parts =
  /authorization|cookie|credential|logincode|passw|passphrase|passcode|secret|signature|token|apikey|sessionkey/;

/** Names of secrets only as a separate word: `pin`, `wizard_session_key`. A referrer contains a query. */
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

/** Names that mention a secret but do not contain one: `token_id`. */
const harmless = /(?:^|_)(?:id|type|count|name|procedure|url|at|until|expires)$/;

/** Whether a header, query parameter or field with this name probably contains a secret. */
export function isSecretName(name: string): boolean {
  const spelled = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  if (harmless.test(spelled)) return false;
  return parts.test(spelled.replaceAll(/[^a-z]/g, '')) || spelled.split(/[^a-z]+/).some((word) => words.has(word));
}
