import { fetchOnce } from './fetch-once.ts';
import { lowerCase } from './headers.ts';
import type { Settings, Timeouts } from './options.ts';

/** Both time limits, in milliseconds. */
export type TimeLimits = Required<{ [Limit in keyof Timeouts]: number }>;

/** Settings of a client, checked and with their defaults. */
export interface CheckedSettings extends Settings {
  /** Without a slash at its end: paths are appended to it. */
  baseUrl: string;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  timeouts: TimeLimits;
  retries: number;
  /** By names in lower case. */
  headers: Record<string, string> | undefined;
}

/** @throws TypeError for a setting that cannot work */
export function checkSettings(settings: Settings): CheckedSettings {
  const { baseUrl = 'https://api.xs2a.com', fetch = fetchOnce, headers, retries = 2 } = settings;
  // `fetch` refuses a URL with credentials.
  if (!URL.canParse(baseUrl) || !/^https?:\/\/[^/@?#]+(\/[^?#]*)?$/i.test(baseUrl)) {
    throw new TypeError('baseUrl must be a URL without credentials, query and hash');
  }
  return {
    ...settings,
    baseUrl: baseUrl.replace(/\/+$/, ''),
    fetch,
    timeouts: checkTimeouts(settings.timeouts, { attempt: 30_000, overall: 90_000 }),
    retries,
    headers: headers && lowerCase(headers),
  };
}

/**
 * @param defaults limits where `timeouts` has none
 * @throws TypeError for a limit that would end a call before it is sent
 */
export function checkTimeouts(timeouts: Timeouts = {}, defaults: TimeLimits): TimeLimits {
  for (const ms of Object.values(timeouts)) {
    if (!((ms ?? 1) > 0)) throw new TypeError('timeouts must be positive');
  }
  return { attempt: timeouts.attempt ?? defaults.attempt, overall: timeouts.overall ?? defaults.overall };
}
