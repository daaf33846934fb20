import { run } from './programs.ts';

/** A request as `fetch` takes it. */
export interface CurlRequest {
  url: string;
  init: { method: string; headers: Headers; body?: string };
}

/**
 * The request that `curl` would send.
 *
 * @param words its arguments
 * @throws {Error} for an option that pages and samples have not used so far
 */
export function readCurl(words: readonly string[]): CurlRequest {
  const headers = new Headers();
  const data: string[] = [];
  let method: string | undefined;
  let url = '';
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('-')) {
      url = word;
      continue;
    }
    const value = rest.shift() ?? '';
    switch (word) {
      case '-X':
        method = value;
        break;
      case '-u':
        headers.set('authorization', `Basic ${btoa(value)}`);
        break;
      case '-H': {
        const [name = '', text = ''] = value.split(': ', 2);
        headers.set(name, text);
        break;
      }
      case '--data-raw':
        data.push(value);
        break;
      case '-d':
        data.push(value.replaceAll(/[\r\n]/g, ''));
        break;
      case '--data-urlencode':
        data.push(value.replace(/=(.*)$/s, (_, text) => `=${encodeURIComponent(text)}`));
        break;
      case '-o':
        break;
      default:
        throw new Error(`curl ${word}: no page has used this so far; add it to tools/lib/src/curl.ts`);
    }
  }
  if (data.length === 0) return { url, init: { method: method ?? 'GET', headers } };
  if (!headers.has('content-type')) headers.set('content-type', 'application/x-www-form-urlencoded');
  return { url, init: { method: method ?? 'POST', headers, body: data.join('&') } };
}

/**
 * The arguments that a shell hands to `curl`, for many commands at the price of one shell.
 *
 * @param commands text for a POSIX shell, each with one `curl`
 * @param env variables in addition to `PATH`; the shell ends at a missing one
 */
export async function curlArguments(
  commands: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string[][]> {
  const curl = String.raw`curl() { for argument; do printf '%s\0' "$argument"; done; }`;
  const script = [curl, 'set -eu', ...commands.map((command) => `${command}\nprintf '\\1'`)].join('\n');
  const { stdout } = await run('sh', ['-c', script], { env: { PATH: process.env.PATH, ...env }, isolated: true });
  return stdout
    .split('\x01')
    .slice(0, -1)
    .map((words) => words.split('\0').slice(0, -1));
}
