/** Small servers of small contracts, and what a run finds at them. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { Contract } from '@xs2a/contract';
import { listen } from '@xs2a/tools-lib';
import { afterEach } from 'vitest';
import type { RunOptions } from '../../src/run/options.ts';
import { run } from '../../src/run/run.ts';
import type { Clock } from '../../src/send/pace.ts';
import type { Run } from '../../src/types.ts';

/** A request as it has arrived. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly bytes: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  /** In place of a body, chunks of one that does not end. */
  readonly stream?: readonly string[];
}

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Starts a server, which ends with the test. @returns its address */
export async function serve(answer: (arrived: Arrived) => Reply | Promise<Reply>): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://server');
    const { method = 'GET', headers } = request;
    const bytes = Buffer.concat(chunks);
    const body = bytes.toString('utf8');
    const reply = await answer({ method, path: pathname, query: searchParams, headers, body, bytes });
    if (reply.stream !== undefined) {
      response.writeHead(reply.status, reply.headers);
      if (method === 'HEAD') {
        response.end();
        return;
      }
      for (const chunk of reply.stream) response.write(chunk);
      return;
    }
    const isText = typeof reply.body === 'string';
    const type = reply.body === undefined ? {} : { 'content-type': isText ? 'text/plain' : 'application/json' };
    const text = isText ? String(reply.body) : reply.body === undefined ? '' : JSON.stringify(reply.body);
    response.writeHead(reply.status, { ...type, ...reply.headers }).end(method === 'HEAD' ? '' : text);
  });
  open.push(server);
  return `http://127.0.0.1:${await listen(server)}`;
}

/** A run against such a server. */
export async function runAt(
  contract: Contract,
  answer: (arrived: Arrived) => Reply | Promise<Reply>,
  options: Partial<RunOptions> = {},
  clock?: Clock,
): Promise<Run> {
  return run({ contract, url: await serve(answer), random: 10, ...options }, clock);
}

/** Each finding in one line, the cases in the next. */
export function linesOf({ findings }: Run): string[] {
  return findings.map(
    ({ finding, caseIds }) => `${finding.rule} at ${finding.place}: ${finding.found} (${caseIds.join(', ')})`,
  );
}

export const ok: Reply = { status: 200, body: {} };
export const refused: Reply = { status: 400, body: {} };
export const notAllowed = (allow: string): Reply => ({ status: 405, headers: { allow } });
