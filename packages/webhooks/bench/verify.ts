/** `pnpm bench`: a whole `verify`, with the check of the contract, against the bare primitive of WebCrypto. */
import { compareInTurns, median, toBenchmarkRow } from '@xs2a/tools-lib';
import { sign, verify } from '@xs2a/webhooks';
import { checkPayload } from '@xs2a/webhooks/schemas';
import { examples } from '../test/portable/contract.ts';

const limit = 2;
/** Repetitions of the comparison, whose medians make the interval. */
const runs = 7;
const rounds = 20;
const callsPerRound = 150;

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

const compared = await compareInTurns({
  base: () => microseconds(bare),
  ours: () => microseconds(verifyAndCheck),
  runs,
  rounds,
});
console.error(`verify: ${median(compared.ours).toFixed(1)} µs beside ${median(compared.base).toFixed(1)} µs`);
const name = `webhooks, verify of ${body.byteLength} bytes, beside crypto.subtle.verify`;
console.log(toBenchmarkRow(name, compared.ratios, { value: limit, unit: '×' }));
