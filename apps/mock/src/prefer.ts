import { validationFailed } from './errors.ts';
import { documentedStatus, type Situation, statusNumber } from './situations.ts';

/** What a client asks the mock for: a status, a named example, or generated data. */
export interface Preference {
  code?: number;
  exampleKey?: string;
  dynamic: boolean;
  seed?: string;
}

/**
 * Reads `Prefer: code=404, example=not-found, dynamic=true, seed=1`, and the same as query parameters (`?__code=404`)
 * for clients that cannot set headers. The header wins. Other preferences are overlooked, as HTTP wants it (RFC 7240).
 *
 * @throws Problem 422 on `prefer` if `code` or `dynamic` has no meaning
 */
export function readPreference(header: string | undefined, query: URLSearchParams): Preference {
  const wishes = new Map<string, string>();
  for (const name of ['code', 'example', 'dynamic', 'seed']) {
    const value = query.get(`__${name}`);
    if (value !== null) wishes.set(name, value);
  }
  for (const part of header?.split(/[,;]/) ?? []) {
    const [name = '', value = ''] = part.split('=', 2);
    wishes.set(name.trim().toLowerCase(), value.trim().replace(/^"(.*)"$/, '$1'));
  }
  const code = wishes.get('code');
  const example = wishes.get('example');
  const seed = wishes.get('seed');
  const dynamic = wishes.get('dynamic') ?? 'false';
  if (code !== undefined && !/^[1-5][0-9]{2}$/.test(code)) {
    throw refused(`The code of a preference must be a status such as 404, not "${code}".`);
  }
  if (!['true', 'false'].includes(dynamic)) {
    throw refused(`The value of dynamic must be true or false, not "${dynamic}".`);
  }
  return {
    dynamic: dynamic === 'true',
    ...(code !== undefined && { code: Number(code) }),
    ...(example && { exampleKey: example }),
    ...(seed && { seed }),
  };
}

/**
 * Finds what is preferred among what the operation can answer. An example alone is enough: it brings its status along.
 *
 * @returns the preference with its status, and the media type of its example
 * @throws Problem 422 on `prefer` naming the possible values
 */
export function findPreferred(
  situations: readonly Situation[],
  preference: Preference,
): { preference: Preference; mediaType?: string } {
  const { code, exampleKey } = preference;
  if (code === undefined && exampleKey === undefined) return { preference };
  const statuses = situations.map(({ status }) => status);
  const status = code === undefined ? undefined : documentedStatus(statuses, code);
  if (code !== undefined && status === undefined) {
    throw refused(`The code ${code} is not documented for this operation. Expected: ${list(statuses)}.`);
  }
  if (exampleKey === undefined) return { preference };

  const candidates = status === undefined ? situations : situations.filter((one) => one.status === status);
  const found = candidates.find(({ example }) => example === exampleKey);
  if (found === undefined) {
    const names = candidates.flatMap(({ example }) => example ?? []);
    const where = code === undefined ? 'this operation' : `code ${code} of this operation`;
    const known = names.length === 0 ? 'It has none.' : `Expected: ${list(names)}.`;
    throw refused(`The example "${exampleKey}" is unknown to ${where}. ${known}`);
  }
  return {
    preference: { ...preference, code: code ?? statusNumber(found.status) },
    ...(found.mediaType !== undefined && { mediaType: found.mediaType }),
  };
}

function refused(message: string) {
  return validationFailed({ prefer: [message] });
}

function list(values: readonly string[]): string {
  return [...new Set(values)].join(', ');
}
