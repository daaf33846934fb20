/**
 * @returns the shared secrets as a list
 * @throws TypeError if there is none, or one is empty: a missing environment variable must not become a secret that
 *   anybody can guess
 */
export function listSecrets(secrets: string | readonly string[]): readonly string[] {
  const list = [secrets].flat();
  if (list.length > 0 && list.every((secret) => typeof secret === 'string' && secret)) return list;
  throw new TypeError('A webhook secret is missing or empty.');
}
