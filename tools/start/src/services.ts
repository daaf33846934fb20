import { createDocsServer } from '@xs2a/docs';
import { createMockServer } from '@xs2a/mock';
import { createTestbank } from '@xs2a/testbank';
import { CommandError, readPort } from '@xs2a/tools-lib';

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
  create(): Promise<Server>;
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
    create: () => createTestbank(),
  },
  {
    name: 'Mock',
    about: 'every operation, answered from its examples',
    variable: 'XS2A_MOCK_PORT',
    port: 4010,
    create: () => createMockServer(),
  },
  {
    name: 'Docs',
    about: 'guides and reference',
    variable: 'XS2A_DOCS_PORT',
    port: 8080,
    create: () => createDocsServer(),
  },
];

/** Rows of the table that says what is served where. */
export function toRows(running: readonly Running[]): string[][] {
  return running.flatMap(({ service: { name, about, variable, pages = [] }, address }) => [
    [name, address, variable, about],
    ...pages.map((page) => [page.name, `${address}${page.path}`, '', page.about]),
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
 * @throws {CommandError} one line for each service that cannot start, with the variable that repairs it
 */
export async function serve(
  chosen: readonly Service[],
  env: Environment,
): Promise<{ running: Running[]; close: () => Promise<void> }> {
  const ports = chosen.map((service) => portOf(service, env));
  const servers = await Promise.all(chosen.map((service) => service.create()));
  const close = async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
  const results = await Promise.allSettled(servers.map((server, index) => server.listen(ports[index] ?? 0)));
  const failures = results.flatMap((result, index) =>
    result.status === 'rejected' ? [reasonOf(result.reason, chosen[index] as Service, ports[index] ?? 0)] : [],
  );
  if (failures.length > 0) {
    await close();
    throw new CommandError(failures.join('\n'));
  }
  const running = results.map((result, index) => ({
    service: chosen[index] as Service,
    address: (result as PromiseFulfilledResult<string>).value,
  }));
  return { running, close };
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
