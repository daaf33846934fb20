/**
 * @returns the shared secrets as a list
 * @throws TypeError if the list or a secret is empty: a missing environment variable must not be a valid secret
 */
export function listSecrets(secrets: string | readonly string[]): readonly string[] {
  const list = [secrets].flat();
  if (list[0] && list.every((secret) => typeof secret === 'string' && secret)) return list;
  throw new TypeError('A webhook secret is missing or empty.');
}
