import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { UsageError } from './command-line.ts';

/**
 * Listens on a free port of the loopback interface.
 *
 * @param server of any kind: TCP, HTTP or HTTPS
 * @returns the port
 */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/**
 * Reads the number of a port; 0 means any free one.
 *
 * @param name of the option or variable, for the message
 * @throws {UsageError} if it is not a number from 0 to 65535
 */
export function readPort(name: string, value: string): number {
  if (/^[0-9]+$/.test(value) && Number(value) <= 65535) return Number(value);
  throw new UsageError(`${name}="${value}" is not a port: expected a number from 0 to 65535.`);
}

/**
 * A port for a program that takes one as an option. Another process may take it first: prefer port 0 where a program
 * prints the port that it got.
 */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  await once(server, 'close');
  return port;
}
