import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { load, residentMb, row, type SampleRequest } from '../src/index.ts';

let server: Server;
let url: string;
const received = new Set<string>();
beforeEach(async () => {
  received.clear();
  server = createServer((request, response) => {
    received.add(`${request.method} ${request.url}`);
    response.writeHead(request.url === '/wrong' ? 404 : 200).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const request = (method: 'GET' | 'POST', path: string): SampleRequest => ({ name: path, method, path, headers: {} });

describe('a load', () => {
  it('sends its requests, and is measured', async () => {
    const requests = [request('GET', '/one'), request('POST', '/two')];
    const { requestsPerSecond, p99 } = await load({ name: 'server', url }, { requests, connections: 2, amount: 20 });
    expect([...received].sort()).toEqual(['GET /one', 'POST /two']);
    expect(requestsPerSecond).toBeGreaterThan(0);
    expect(p99).toBeGreaterThanOrEqual(0);
  });

  it('fails with a server that fails', async () => {
    const options = { requests: [request('GET', '/wrong')], connections: 1, amount: 3 };
    await expect(load({ name: 'server', url }, options)).rejects.toThrow('server failed 3 times.');
  });
});

it.each([
  [true, 'ok'],
  [false, 'missed'],
])('a row has four columns, and a verdict: %s', (isKept, verdict) => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => {});
  row('what', '1 ms', '2 ms', isKept);
  expect(print.mock.calls).toEqual([[`what\t1 ms\t2 ms\t${verdict}`]]);
  print.mockRestore();
});

it('the memory of a process is counted in megabytes', async () => {
  const megabytes = await residentMb(process.pid);
  expect(megabytes).toBeGreaterThan(10);
  expect(megabytes).toBeLessThan(10_000);
});
