import { validationFailed } from '@xs2a/server';
import { findSituation, type Situation, type Wish, withStatus } from './catalogue.ts';

/** What a client asks the mock for: a status, a named example, or generated data. */
export interface Preference extends Wish {
  dynamic: boolean;
  /** Makes generated data repeatable. */
  seed?: string | undefined;
}

/**
 * Reads `Prefer: code=404, example=not-found, dynamic=true, seed=1`, and the same as query parameters (`?__code=404`)
 * for clients that cannot set headers. The header wins, and of two equal preferences the first. Other preferences are ignored, as HTTP requires (RFC 7240).
 *
 * @throws Problem 422 on `prefer` if `code` or `dynamic` has no meaning
 */
export function readPreference(header: string | undefined, query: URLSearchParams): Preference {
  const preferences = new Map<string, string>();
  for (const part of header?.split(/[,;]/) ?? []) {
    const [text = '', ...value] = part.split('=');
    const name = text.trim().toLowerCase();
    if (!preferences.has(name))
      preferences.set(
        name,
        value
          .join('=')
          .trim()
          .replace(/^"(.*)"$/, '$1'),
      );
  }
  for (const name of ['code', 'example', 'dynamic', 'seed']) {
    const value = query.get(`__${name}`);
    if (value !== null && !preferences.has(name)) preferences.set(name, value);
  }
  const code = preferences.get('code');
  const dynamic = preferences.get('dynamic') ?? 'false';
  if (code !== undefined && !/^[1-5][0-9]{2}$/.test(code)) {
    throw refused(`The code of a preference must be a status such as 404, not "${code}".`);
  }
  if (!['true', 'false'].includes(dynamic)) {
    throw refused(`The value of dynamic must be true or false, not "${dynamic}".`);
  }
  return {
    dynamic: dynamic === 'true',
    code: code === undefined ? undefined : Number(code),
    example: preferences.get('example') || undefined,
    seed: preferences.get('seed') || undefined,
  };
}

/**
 * Checks that an operation documents what a client prefers.
 *
 * @throws Problem 422 on `prefer` naming the possible values
 */
export function checkPreference(situations: readonly Situation[], { code, example }: Wish): void {
  const candidates = code === undefined ? situations : withStatus(situations, code);
  if (code !== undefined && candidates.length === 0) {
    const statuses = situations.map(({ status }) => status);
    throw refused(`The code ${code} is not documented for this operation. Expected: ${list(statuses)}.`);
  }
  if (example === undefined || findSituation(candidates, { example }) !== undefined) return;
  const names = candidates.flatMap((candidate) => candidate.example ?? []);
  const subject = code === undefined ? 'this operation' : `code ${code} of this operation`;
  const hint = names.length === 0 ? 'It has none.' : `Expected: ${list(names)}.`;
  throw refused(`The example "${example}" is unknown to ${subject}. ${hint}`);
}

function refused(message: string) {
  return validationFailed({ prefer: [message] });
}

function list(values: readonly string[]): string {
  return [...new Set(values)].join(', ');
}
