import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * The arguments that a shell hands to `curl`, for many commands at the price of one shell.
 *
 * @param commands text for a POSIX shell, each with one `curl`
 */
export async function argumentsOf(commands: readonly string[], env: Record<string, string>): Promise<string[][]> {
  const curl = String.raw`curl() { for argument; do printf '%s\0' "$argument"; done; }`;
  const script = [curl, 'set -eu', ...commands.map((command) => `${command}\nprintf '\\1'`)].join('\n');
  const { stdout } = await promisify(execFile)('sh', ['-c', script], { env: { PATH: process.env.PATH, ...env } });
  return stdout
    .split('\x01')
    .slice(0, -1)
    .map((words) => words.split('\0').slice(0, -1));
}

/**
 * What `curl` sends for these arguments.
 *
 * @throws Error for an option that the samples do not use
 */
export function sentBy(words: readonly string[]): { url: string; init: RequestInit } {
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
    if (word === '-X') method = value;
    else if (word === '-u') headers.set('authorization', `Basic ${btoa(value)}`);
    else if (word === '-H') headers.set(...(value.split(': ', 2) as [string, string]));
    else if (word === '-d') data.push(value.replaceAll(/[\r\n]/g, ''));
    else if (word === '--data-urlencode')
      data.push(value.replace(/=(.*)$/s, (_, text) => `=${encodeURIComponent(text)}`));
    else if (word !== '-o') throw new Error(`The samples use no ${word}.`);
  }
  if (data.length === 0) return { url, init: { method: method ?? 'GET', headers } };
  if (!headers.has('content-type')) headers.set('content-type', 'application/x-www-form-urlencoded');
  return { url, init: { method: method ?? 'POST', headers, body: data.join('&') } };
}
