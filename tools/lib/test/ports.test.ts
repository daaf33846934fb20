import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { UsageError } from '../src/command-line.ts';
import { freePort, listen, readPort } from '../src/ports.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

function createGreeter(): Server {
  const server = createServer((_request, response) => response.end('hello'));
  servers.push(server);
  return server;
}

test('every server listens on the loopback interface, on its own port', async () => {
  const [port, other] = [await listen(createGreeter()), await listen(createGreeter())];
  expect(port).not.toBe(other);
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('hello');
});

test('a server that cannot listen is an error', async () => {
  const server = createGreeter();
  await listen(server);
  await expect(listen(server)).rejects.toThrow('called more than once');
});

test('a free port can be listened on', async () => {
  const port = await freePort();
  const server = createGreeter();
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('hello');
});

describe('a port that somebody has chosen', () => {
  test.each([
    ['0', 0],
    ['8080', 8080],
    ['65535', 65535],
  ])('may be %s', (value, port) => {
    expect(readPort('--port', value)).toBe(port);
  });

  test.each(['65536', '-1', '80.5', '0x50', 'many', '', ' 80'])('may not be %j', (value) => {
    expect(() => readPort('--port', value)).toThrow(
      new UsageError(`--port="${value}" is not a port: expected a number from 0 to 65535.`),
    );
  });
});
