import { execFileSync } from 'node:child_process';

/** The arguments that a shell hands to `curl`. */
export function argumentsOf(command: string): string[] {
  const script = `curl() { for argument; do printf '%s\\0' "$argument"; done; }; ${command}`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

/** What `curl` would send, for the options that are used here. */
export function requestOf(command: string): { url: string; init: RequestInit } {
  const headers = new Headers();
  const data: string[] = [];
  let method: string | undefined;
  let url = '';
  const words = argumentsOf(command);
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-X') method = words.shift();
    else if (word === '-u') headers.set('authorization', `Basic ${btoa(words.shift() ?? '')}`);
    else if (word === '-d' || word === '--data-raw') data.push(words.shift() ?? '');
    else if (word === '--data-urlencode') data.push(encodeValue(words.shift() ?? ''));
    else if (word === '-H') headers.set(...((words.shift() ?? '').split(': ', 2) as [string, string]));
    else url = word;
  }
  if (data.length === 0) return { url, init: { method: method ?? 'GET', headers } };
  if (!headers.has('content-type')) headers.set('content-type', 'application/x-www-form-urlencoded');
  return { url, init: { method: method ?? 'POST', headers, body: data.join('&') } };
}

/** What `--data-urlencode name=value` sends. */
function encodeValue(pair: string): string {
  const [name = '', ...value] = pair.split('=');
  return `${name}=${encodeURIComponent(value.join('='))}`;
}
