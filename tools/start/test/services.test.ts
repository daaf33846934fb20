import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { freePort, listen } from '@xs2a/tools-lib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { root } from '../src/root.ts';
import { checkPorts, type Service, serve, services, toRows } from '../src/services.ts';

/** A service that listens on a port, and counts how often it is closed. */
function createService(name: string, port = 0) {
  const closed: string[] = [];
  const service: Service = {
    name,
    about: '',
    variable: `XS2A_${name.toUpperCase()}_PORT`,
    port,
    create: async () => {
      const server = createServer();
      return {
        listen: (port) =>
          new Promise((resolve, reject) => {
            server.once('error', reject);
            server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${portOf(server)}`));
          }),
        close: async () => {
          closed.push(name);
          server.close();
        },
      };
    },
  };
  return { service, closed };
}

/** A service whose port another process has. */
function createRefused(port: number, code = 'EADDRINUSE'): Service {
  const error = Object.assign(new Error(`listen ${code}`), { code });
  const server = { listen: () => Promise.reject(error), close: async () => {} };
  return { name: 'Mock', about: '', variable: 'XS2A_MOCK_PORT', port, create: async () => server };
}

function portOf(server: Server): number {
  return (server.address() as { port: number }).port;
}

describe('services', () => {
  it('are served together, each with its address', async () => {
    const [mock, docs] = [createService('mock'), createService('docs')];
    const { running, close } = await serve([mock.service, docs.service], {});
    expect(running.map(({ service, address }) => [service.name, address])).toEqual([
      ['mock', expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/)],
      ['docs', expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/)],
    ]);
    await close();
    expect([mock.closed, docs.closed]).toEqual([['mock'], ['docs']]);
  });

  it.each(['', undefined])('take their own port where the variable is %j', async (value) => {
    const busyServer = createServer();
    const port = await listen(busyServer);
    onTestFinished(() => void busyServer.close());
    const { service } = createService('mock', port);
    await expect(serve([service], { XS2A_MOCK_PORT: value })).rejects.toThrow(`port ${port} is taken`);
  });

  it('are not served at all if one cannot be, and every variable that helps is named', async () => {
    const busyServers = [createServer(), createServer()];
    const ports = await Promise.all(busyServers.map(listen));
    onTestFinished(() => busyServers.forEach((server) => void server.close()));
    const [mock, docs, other] = [createService('Mock'), createService('Docs'), createService('Other')];
    const env = { XS2A_MOCK_PORT: String(ports[0]), XS2A_DOCS_PORT: String(ports[1]) };
    await expect(serve([mock.service, docs.service, other.service], env)).rejects.toThrow(
      `Mock: port ${ports[0]} is taken. Choose another one with the environment variable XS2A_MOCK_PORT, for instance XS2A_MOCK_PORT=${Number(ports[0]) + 1}.
Docs: port ${ports[1]} is taken. Choose another one with the environment variable XS2A_DOCS_PORT, for instance XS2A_DOCS_PORT=${Number(ports[1]) + 1}.`,
    );
    expect(other.closed).toEqual(['Other']);
  });

  it.each([
    [65534, 65535],
    [65535, 0],
  ])('propose a valid port in place of %i', async (port, other) => {
    await expect(serve([createRefused(port)], {})).rejects.toThrow(
      `port ${port} is taken. Choose another one with the environment variable XS2A_MOCK_PORT, for instance XS2A_MOCK_PORT=${other}.`,
    );
  });

  it('name any other reason', async () => {
    await expect(serve([createRefused(80, 'EACCES')], {})).rejects.toThrow('Mock: listen EACCES');
  });

  it('are told which of them listen on another port than their own, once all of them listen', async () => {
    const mock = createService('mock', 4010).service;
    const docs = createService('docs').service;
    let told: ReadonlyMap<string, string> = new Map();
    const curious: Service = {
      ...docs,
      create: (moved) => {
        told = moved;
        return docs.create(moved);
      },
    };
    const usual = await freePort();
    const atHome = createService('testbank', usual).service;
    const { running, close } = await serve([mock, curious, atHome], { XS2A_MOCK_PORT: '0' });
    const { port } = new URL(running[0]?.address ?? '');
    expect([told.get('127.0.0.1:4010'), told.get('localhost:4010')]).toEqual([
      `127.0.0.1:${port}`,
      `localhost:${port}`,
    ]);
    expect(told.has(`127.0.0.1:${usual}`)).toBe(false);
    await close();
  });

  it('refuse a value that is not a port', async () => {
    await expect(serve([createService('mock').service], { XS2A_MOCK_PORT: 'many' })).rejects.toThrow(
      'XS2A_MOCK_PORT="many" is not a port: expected a number from 0 to 65535.',
    );
  });
});

describe('the check of the ports', () => {
  it('passes where all of them are free', async () => {
    await expect(checkPorts([createService('mock').service], {})).resolves.toBeUndefined();
  });

  it('names every port that is taken', async () => {
    const busyServers = [createServer(), createServer()];
    const ports = await Promise.all(busyServers.map(listen));
    onTestFinished(() => busyServers.forEach((server) => void server.close()));
    const env = { XS2A_MOCK_PORT: String(ports[0]), XS2A_DOCS_PORT: String(ports[1]) };
    const chosen = [createService('Mock').service, createService('Docs').service, createService('Other').service];
    await expect(checkPorts(chosen, env)).rejects.toThrow(
      new RegExp(`^Mock: port ${ports[0]} is taken\\..*\\nDocs: port ${ports[1]} is taken\\.[^\\n]*$`),
    );
  });
});

it('the README shows the table that `pnpm start` prints', async () => {
  const rows = toRows(services.map((service) => ({ service, address: `http://127.0.0.1:${service.port}` })));
  const want = rows.map(([name, address, about, variable]) =>
    `| ${name} | <${address}> | ${about} | ${variable && `\`${variable}\``} |`.replace('|  |', '| |'),
  );
  const [, table] = (await readFile(join(root, 'tools/start/README.md'), 'utf8')).split('| What | Address |');
  expect(table?.split('\n\n')[0]?.split('\n').slice(2)).toEqual(want);
});
