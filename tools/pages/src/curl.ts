/** A request as `fetch` takes it. */
export interface Sent {
  url: string;
  init: RequestInit;
}

/**
 * What `curl` would send.
 *
 * @param words its arguments
 * @throws Error for an option that no page has used so far
 */
export function sentBy(words: readonly string[]): Sent {
  const headers = new Headers();
  const data: string[] = [];
  let method: string | undefined;
  let url = '';
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!word.startsWith('-')) url = word;
    else if (word === '-X') method = rest.shift();
    else if (word === '-u') headers.set('authorization', `Basic ${btoa(rest.shift() ?? '')}`);
    else if (word === '-H') headers.set(...((rest.shift() ?? '').split(': ', 2) as [string, string]));
    else if (word === '-d') data.push(rest.shift() ?? '');
    else throw new Error(`curl ${word}: no page has used this so far; teach it to tools/pages/src/curl.ts`);
  }
  if (data.length === 0) return { url, init: { method: method ?? 'GET', headers } };
  if (!headers.has('content-type')) headers.set('content-type', 'application/x-www-form-urlencoded');
  return { url, init: { method: method ?? 'POST', headers, body: data.join('&') } };
}
