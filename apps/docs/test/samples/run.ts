/**
 * Runs programs one after the other, as modules of this process, and prints what they asked for: a JSON list of
 * `[program, requests of the program]`. Started by a test, in the folder of the programs.
 *
 * Usage: node run.ts <address of the mock> <program>…
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [mock = '', ...programs] = process.argv.slice(2);
const { fetch: send } = globalThis;
let requests: string[] = [];

// The samples name the real host; nothing else about them is changed.
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  if (!request.url.startsWith('https://api.xs2a.com/')) throw new Error(`Not the API: ${request.url}`);
  const response = await send(mock + request.url.slice('https://api.xs2a.com'.length), {
    method: request.method,
    headers: request.headers,
    body: request.body === null ? null : await request.text(),
  });
  requests.push(`${request.method} ${new URL(request.url).pathname} ${response.status}`);
  return response;
};

const print = console.log;
console.log = () => {};

const results: [program: string, requests: string[]][] = [];
for (const program of programs) {
  requests = [];
  try {
    await import(pathToFileURL(resolve(program)).href);
  } catch (error) {
    requests.push((error as Error).message);
  }
  results.push([program, requests]);
}
print(JSON.stringify(results));
