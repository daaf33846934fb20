import { fetchOnce } from './fetch-once.ts';
import { lowerCase } from './headers.ts';
import type { Settings, Timeouts } from './options.ts';

/** All time limits, in milliseconds. */
export type TimeLimits = Required<{ [Limit in keyof Timeouts]: number }>;

/** Settings of a client, checked and with their defaults. */
export interface CheckedSettings extends Settings {
  /** Without a slash at its end: paths are appended to it. */
  baseUrl: string;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  timeouts: TimeLimits;
  retries: number;
  debug: boolean;
  /** By names in lower case. */
  headers: Record<string, string> | undefined;
}

/** Globals that only some runtimes have. Deno asks the user before a program reads an environment variable. */
interface Scope {
  Deno?: unknown;
  process?: { env?: Record<string, string | undefined> };
}

/** @throws TypeError for a setting that cannot work */
export function checkSettings(settings: Settings): CheckedSettings {
  const { baseUrl = 'https://api.xs2a.com', fetch = fetchOnce, headers, retries = 2, debug } = settings;
  // `fetch` refuses a URL with credentials.
  if (!/^https?:\/\/[^/@?#\s]+(\/[^?#\s]*)?$/i.test(baseUrl)) {
    throw new TypeError('baseUrl must be a URL without credentials, query and hash');
  }
  const scope: Scope = globalThis;
  return {
    ...settings,
    // Paths begin with the version. A `URL` is used like its text.
    baseUrl: `${baseUrl}`.replace(/(\/v1)?\/*$/, ''),
    fetch,
    timeouts: checkTimeouts(settings.timeouts, { attempt: 30_000, overall: 90_000, idle: 30_000 }),
    retries,
    debug: debug ?? (!scope.Deno && scope.process?.env?.XS2A_DEBUG === '1'),
    headers: headers && lowerCase(headers),
  };
}

/**
 * @param defaults limits where `timeouts` has none
 * @throws TypeError for a limit that would end a call before it is sent
 */
export function checkTimeouts(timeouts: Timeouts | undefined, defaults: TimeLimits): TimeLimits {
  if (!timeouts) return defaults;
  const { attempt = defaults.attempt, overall = defaults.overall, idle = defaults.idle } = timeouts;
  if (!(attempt > 0 && overall > 0 && idle > 0)) throw new TypeError('timeouts must be positive');
  return { attempt, overall, idle };
}
