import { createServer } from 'node:net';
import { readPort, UsageError } from '@xs2a/tools-lib';

interface Server {
  listen(port: number): Promise<string>;
  close(): Promise<void>;
}

export interface Service {
  name: string;
  about: string;
  /** Environment variable that overrides the port. */
  variable: string;
  port: number;
  /** What is at an address of its own, besides the service itself. */
  pages?: readonly Page[];
  /**
   * Loads what was built.
   *
   * @param moved addresses of services on other ports than their own; complete when all of them listen
   */
  create(moved: ReadonlyMap<string, string>): Promise<Server>;
}

interface Page {
  name: string;
  about: string;
  /** Below the address of the service. */
  path: string;
}

export const services: readonly Service[] = [
  {
    name: 'Testbank',
    about: 'the API with a memory: wizard, results, events',
    variable: 'XS2A_TESTBANK_PORT',
    port: 4020,
    pages: [
      { name: 'Cockpit', about: 'look into the Testbank', path: '/' },
      { name: 'Test calls', about: 'use the Testbank without a program', path: '/_testbank/page/test-call.html' },
    ],
    create: async () => (await import('@xs2a/testbank')).createTestbank(),
  },
  {
    name: 'Mock',
    about: 'every operation, answered from its examples',
    variable: 'XS2A_MOCK_PORT',
    port: 4010,
    pages: [{ name: 'Mock page', about: 'choose and pin answers, send webhooks', path: '/_mock/page/' }],
    create: async () => (await import('@xs2a/mock')).createMockServer(),
  },
  {
    name: 'Docs',
    about: 'guides and reference',
    variable: 'XS2A_DOCS_PORT',
    port: 8080,
    create: async (moved) => (await import('@xs2a/docs')).createDocsServer(undefined, '', moved),
  },
];

/** Rows of the table that says what is served where. */
export function toRows(running: readonly Running[]): string[][] {
  return running.flatMap(({ service: { name, about, variable, pages = [] }, address }) => [
    [name, address, about, variable],
    ...pages.map((page) => [page.name, `${address}${page.path}`, page.about, '']),
  ]);
}

type Environment = Readonly<Record<string, string | undefined>>;

export interface Running {
  service: Service;
  address: string;
}

/**
 * Serves all or nothing.
 *
 * @param env where ports are overridden
 * @throws {UsageError} one line for each service that cannot start, with the variable that repairs it
 */
export async function serve(
  chosen: readonly Service[],
  env: Environment,
): Promise<{ running: Running[]; close: () => Promise<void> }> {
  const ports = chosen.map((service) => portOf(service, env));
  const moved = new Map<string, string>();
  const servers = await Promise.all(chosen.map((service) => service.create(moved)));
  const close = async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
  const results = await Promise.allSettled(servers.map((server, index) => server.listen(ports[index] ?? 0)));
  const failures = results.flatMap((result, index) =>
    result.status === 'rejected' ? [reasonOf(result.reason, chosen[index] as Service, ports[index] ?? 0)] : [],
  );
  if (failures.length > 0) {
    await close();
    throw new UsageError(failures.join('\n'));
  }
  const running = results.map((result, index) => ({
    service: chosen[index] as Service,
    address: (result as PromiseFulfilledResult<string>).value,
  }));
  for (const { service, address } of running) {
    const { port } = new URL(address);
    if (Number(port) === service.port) continue;
    for (const host of ['127.0.0.1', 'localhost']) moved.set(`${host}:${service.port}`, `${host}:${port}`);
  }
  return { running, close };
}

/**
 * Tries the ports, before the time is spent that a build takes.
 *
 * @throws {UsageError} one line for each port that is taken, with the variable that repairs it
 */
export async function checkPorts(chosen: readonly Service[], env: Environment): Promise<void> {
  const tries = chosen.map(async (service) => {
    const port = portOf(service, env);
    const reason = await tryPort(port);
    return reason === undefined ? [] : [reasonOf(reason, service, port)];
  });
  const failures = (await Promise.all(tries)).flat();
  if (failures.length > 0) throw new UsageError(failures.join('\n'));
}

/** @returns why nothing can listen there */
function tryPort(port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', done);
    server.listen(port, '127.0.0.1', () => server.close(() => done(undefined)));
  });
}

function portOf({ variable, port }: Service, env: Environment): number {
  const value = env[variable];
  return value === undefined || value === '' ? port : readPort(variable, value);
}

function reasonOf(error: NodeJS.ErrnoException, { name, variable }: Service, port: number): string {
  if (error.code !== 'EADDRINUSE') return `${name}: ${error.message}`;
  const example = `${variable}=${port < 65535 ? port + 1 : 0}`;
  return `${name}: port ${port} is taken. Choose another one with the environment variable ${variable}, for instance ${example}.`;
}
