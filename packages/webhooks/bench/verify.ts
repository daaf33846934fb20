/** `pnpm bench`: a whole `verify`, with the check of the contract, against the bare primitive of WebCrypto. */
import { sign, verify } from '@xs2a/webhooks';
import { checkPayload } from '@xs2a/webhooks/schemas';
import { examples } from '../test/portable/contract.ts';

const limit = 2;
const rounds = 40;
const callsPerRound = 500;

const secret = 'secret_password';
const event = examples.find(({ name }) => name === 'transaction-created-verification')?.event;
const unpadded = JSON.stringify({ ...event, padding: '' });
const body = new TextEncoder().encode(JSON.stringify({ ...event, padding: 'x'.repeat(2048 - unpadded.length) }));
const header = await sign(body, secret);

const algorithm = { name: 'HMAC', hash: 'SHA-256' };
const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['verify']);
const signature = Uint8Array.from(header.slice(3).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const bare = () => crypto.subtle.verify('HMAC', key, signature, body);
const verifyAndCheck = async () => (await verify(body, header, secret, { check: checkPayload })).ok;

async function microseconds(call: () => Promise<boolean>): Promise<number> {
  const started = performance.now();
  for (let count = 0; count < callsPerRound; count++) {
    if (!(await call())) throw new Error('the benchmark measures a failure');
  }
  return ((performance.now() - started) * 1000) / callsPerRound;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const times: { bare: number; whole: number }[] = [];
// In turns, so that whatever else the machine does slows both down.
for (let round = 0; round < rounds; round++) {
  times.push({ bare: await microseconds(bare), whole: await microseconds(verifyAndCheck) });
}
const ratio = median(times.map((time) => time.whole / time.bare));
const micro = (values: number[]) => `${median(values).toFixed(1)} µs`;
console.error(`verify: ${micro(times.map(({ whole }) => whole))} beside ${micro(times.map(({ bare }) => bare))}`);
const name = `webhooks, verify of ${body.byteLength} bytes, beside crypto.subtle.verify`;
console.log(`${name}\t${ratio.toFixed(2)}×\t${limit.toFixed(2)}×\t${ratio <= limit ? 'ok' : 'missed'}`);
