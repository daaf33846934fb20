/** The one list of names under which secrets are kept out of logs, reports and errors. */

/** Names of secrets, also as part of another name: `login_credentials`, `userPassword`. */
export const secretParts: readonly string[] = [
  'apikey',
  'authorization',
  'cookie',
  'credential',
  'geheim',
  'kennwort',
  'logincode',
  'passcode',
  'passphrase',
  'passw',
  'secret',
  'sessionkey',
  'signature',
  'token',
];

/** Names of secrets only as a separate word: `pin`, `wizard_session_key`. A referrer contains a query. */
export const secretWords: ReadonlySet<string> = new Set([
  'auth',
  'cvc',
  'cvv',
  'key',
  'otp',
  'pass',
  'puk',
  'pwd',
  'referer',
  'referrer',
  'sign',
]);

/** PINs and TANs as banks name their kinds: `mtan`, `pushTAN`, `TANnr`, `onlinepin`. */
const secretNumber =
  /^(?:app|auftrags|banking|chip|e|foto|i|internet|karten|login|m|mobil|mobile|online|photo|push|qr|secure|smart|sms|telefon)?(?:pin|tan)(?:code|eingabe|no|nr|nummer)?$/;

/** Names that mention a secret but do not contain one: `token_id`. */
const harmless = /(?:^|_)(?:id|type|count|name|procedure|url|at|until|expires)$/;

/** Whether a header, query parameter or field with this name probably contains a secret. */
export function isSecretName(name: string): boolean {
  const spelled = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  if (harmless.test(spelled)) return false;
  const letters = spelled.replaceAll(/[^a-z]/g, '');
  const words = spelled.split(/[^a-z]+/);
  return (
    secretParts.some((part) => letters.includes(part)) ||
    words.some((word) => secretWords.has(word) || secretNumber.test(word))
  );
}
