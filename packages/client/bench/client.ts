/** `pnpm bench`: time of a call compared with bare openapi-fetch and with raw `fetch`, and the promised limits. */
import { Worker } from 'node:worker_threads';
import { createXs2aClient } from '@xs2a/client';
import { compareInTurns, median, toBenchmarkRow } from '@xs2a/tools-lib';
import type { paths } from '@xs2a/types';
import createClient from 'openapi-fetch';

const payment = {
  id: 'xp_irCumJEUY550DLe2',
  transaction: '10001-xp-ERB6-4cEm',
  object: 'xs2a_payment',
  sender_holder: 'MUSTERMANN, HARTMUT',
  sender_iban: 'DE62888888880012345678',
  sender_bic: 'TESTDE88XXX',
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
  recipient_bic: 'TESTDE88',
  amount: 5,
  currency_id: 'EUR',
  purpose: 'Purpose',
  payment_status: 'RECEIVED',
  testmode: true,
  metadata: { orderid: '12345' },
  merchant_id: '',
  created_at: '2015-04-24 14:03:00',
};
const path = { payment_id: payment.id };
/** A page of a list, with the default number of items. */
const list = JSON.stringify({
  total: 66,
  per_page: 15,
  current_page: 1,
  last_page: 5,
  from: 1,
  to: 15,
  data: Array.from({ length: 15 }, () => payment),
});
/** Repetitions of a comparison, whose medians make the interval. */
const runs = 7;
const headers = { authorization: `Basic ${btoa('api:key')}`, accept: 'application/json' };

interface Comparison {
  name: string;
  /** Without one, the comparison only explains another: it is printed, but is no row. */
  limit?: number;
  /** Calls of a sample: few, so that the load of the machine is the same for both sides of a round. */
  calls: number;
  /** Rounds of a run. */
  rounds: number;
  base(): Promise<unknown>;
  ours(): Promise<unknown>;
}

function stubbed(): Comparison {
  const fetch = async () => new Response(JSON.stringify(payment), { headers: { 'content-type': 'application/json' } });
  const bare = createClient<paths>({ baseUrl: 'https://api.xs2a.com', fetch, headers });
  const client = createXs2aClient({ apiKey: 'key', fetch });
  return {
    name: 'a call with a stubbed fetch, beside bare openapi-fetch',
    limit: 1.25,
    calls: 200,
    rounds: 30,
    base: () => bare.GET('/v1/payments/{payment_id}', { params: { path } }),
    ours: () => client.getPayment({ path }),
  };
}

function loopback(address: string): Comparison[] {
  const client = createXs2aClient({ apiKey: 'key', baseUrl: address });
  const raw = (url: string) => async () => (await fetch(`${address}${url}`, { headers })).json();
  /** What `fetch` itself takes for an answer that is not cached or redirected, and that a time limit can end. */
  const limited = async () => {
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), 30_000);
    try {
      const init: RequestInit = { headers, cache: 'no-store', redirect: 'manual', signal: ending.signal };
      return await (await fetch(`${address}/v1/payments/${payment.id}`, init)).json();
    } finally {
      clearTimeout(timer);
    }
  };
  const samples = { calls: 25, rounds: 60 };
  const measured = { ...samples, limit: 1.1 };
  return [
    {
      ...samples,
      name: 'fetch on loopback with the time limit and the options of the client, beside raw fetch',
      base: raw(`/v1/payments/${payment.id}`),
      ours: limited,
    },
    {
      ...measured,
      name: 'a call on loopback, beside raw fetch',
      base: raw(`/v1/payments/${payment.id}`),
      ours: () => client.getPayment({ path }),
    },
    {
      ...measured,
      name: 'a page of a list on loopback, beside raw fetch',
      base: raw('/v1/payments'),
      ours: () => client.listPayments(),
    },
  ];
}

/** Starts a server in its own thread, so that its work is not measured. */
async function startServer(): Promise<{ address: string; stop(): Promise<unknown> }> {
  const code = `
    const { createServer } = require('node:http');
    const { parentPort, workerData } = require('node:worker_threads');
    const server = createServer(({ url }, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(url === '/v1/payments' ? workerData.list : workerData.payment);
    });
    server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`;
  const worker = new Worker(code, { eval: true, workerData: { list, payment: JSON.stringify(payment) } });
  const port = await new Promise<number>((done) => worker.once('message', done));
  return { address: `http://127.0.0.1:${port}`, stop: () => worker.terminate() };
}

/** @returns microseconds per call */
async function sample(call: () => Promise<unknown>, calls: number): Promise<number> {
  const started = performance.now();
  for (let count = 0; count < calls; count++) await call();
  return ((performance.now() - started) * 1000) / calls;
}

async function measure({ name, limit, calls, rounds, base, ours }: Comparison): Promise<void> {
  await sample(base, 2000);
  await sample(ours, 2000);
  const compared = await compareInTurns({
    base: () => sample(base, calls),
    ours: () => sample(ours, calls),
    runs,
    rounds,
  });
  console.error(`${name}: ${median(compared.ours).toFixed(1)} µs beside ${median(compared.base).toFixed(1)} µs`);
  if (limit) console.log(toBenchmarkRow(`client, ${name}`, compared.ratios, { value: limit, unit: '×' }));
  else console.error(`${name}: ${median(compared.ratios).toFixed(2)}×`);
}

const { address, stop } = await startServer();
for (const comparison of [stubbed(), ...loopback(address)]) await measure(comparison);
await stop();
