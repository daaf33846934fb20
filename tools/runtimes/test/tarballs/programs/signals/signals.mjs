/** Many calls on one signal, in a process that shows whether Node warns, and what is left of them. */
import { createServer } from 'node:http';
import { createXs2aClient } from '@xs2a/client';

const warnings = [];
process.on('warning', ({ name }) => void warnings.push(name));

const server = createServer((_request, response) => void response.end('{"version":"2015-11-13"}'));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const client = createXs2aClient({ apiKey: 'key', baseUrl: `http://127.0.0.1:${server.address().port}` });

const controller = new AbortController();
const { signal } = controller;
let listeners = 0;
let most = 0;
for (const [name, change] of [
  ['addEventListener', 1],
  ['removeEventListener', -1],
]) {
  const original = signal[name].bind(signal);
  signal[name] = (...args) => {
    listeners += change;
    most = Math.max(most, listeners);
    return original(...args);
  };
}

const many = { length: 50 };
const answers = await Promise.all(Array.from(many, () => client.getVersion({ signal })));
const files = await Promise.all(
  Array.from(many, async () => {
    const path = { risk_id: 'xr_1' };
    const { stream } = await client.downloadFactSheet({ path, signal }).orThrow();
    return new Response(stream).text();
  }),
);
const left = listeners;

const calls = Promise.allSettled(Array.from(many, () => client.getVersion({ signal })));
controller.abort(new Error('left'));
const reasons = new Set((await calls).map(({ reason }) => reason?.message));
// A warning is emitted in a later tick.
await new Promise((resolve) => setTimeout(resolve, 50));
server.close();
console.log(
  JSON.stringify({ answers: answers.length, files: files.length, most, left, reasons: [...reasons], warnings }),
);
process.exit();
