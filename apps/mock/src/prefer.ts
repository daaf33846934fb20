import { validationFailed } from './errors.ts';

/** What a client asks the mock for: a status, a named example, or generated data. */
export interface Preference {
  code?: number;
  exampleKey?: string;
  dynamic: boolean;
  seed?: string;
}

/**
 * Reads `Prefer: code=404, example=not-found, dynamic=true, seed=1`, and the same as query parameters (`?__code=404`)
 * for clients that cannot set headers.
 *
 * @throws Problem 422 on `Prefer` if `code` is no status
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
  if (code !== undefined && !/^[1-5][0-9]{2}$/.test(code)) {
    throw validationFailed({ Prefer: ['The code of Prefer must be a status such as 404.'] });
  }
  return {
    dynamic: wishes.get('dynamic') === 'true',
    ...(code !== undefined && { code: Number(code) }),
    ...(example && { exampleKey: example }),
    ...(seed && { seed }),
  };
}
