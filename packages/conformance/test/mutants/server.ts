import { createServer, type Server, type ServerResponse } from 'node:http';
import { listen } from '@xs2a/tools-lib';
import type { Mutant, Passing, Returned } from './mutant.ts';

/** Stands before a correct server, and is wrong in whatever way it is told. */
export class MutantServer {
  #mutant: Mutant | undefined;
  #method = '';
  #path = /(?!)/;
  readonly #upstream: string;
  #goodAnswer: Returned | undefined;
  readonly #server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const { method = 'GET', url: target = '/' } = request;
    await this.#answer({ method, target, headers, body: Buffer.concat(chunks) }, response);
  });

  /** @param upstream origin of the correct server: what comes after it is the target of the request */
  constructor(upstream: string) {
    this.#upstream = upstream;
  }

  async listen(): Promise<string> {
    return `http://127.0.0.1:${await listen(this.#server)}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /**
   * Becomes wrong in another way, or correct.
   *
   * @param operation where it is wrong: everywhere else it stays correct
   */
  become(mutant: Mutant, { method, path }: { method: string; path: string }): void {
    this.#mutant = mutant;
    this.#method = method;
    this.#path = new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/?]+')}/?(?:\\?|$)`);
    this.#goodAnswer = undefined;
  }

  async #answer(passing: Passing, response: ServerResponse): Promise<void> {
    const isHere = this.#path.test(passing.target) && (this.#mutant?.anyMethod || passing.method === this.#method);
    const mutant = isHere ? this.#mutant : undefined;
    mutant?.request?.(passing);
    const returned = await this.#forward(passing);
    if (mutant !== undefined && returned.status < 300) this.#goodAnswer ??= { ...returned };
    const verdict = mutant?.answer?.(returned, passing, this.#goodAnswer ?? returned);
    if (verdict === 'cut') {
      response.destroy();
      return;
    }
    response.writeHead(returned.status, returned.headers);
    if (verdict === 'body') {
      response.flushHeaders();
      response.socket?.write('{}');
    }
    response.end(returned.body);
  }

  async #forward({ method, target, headers, body }: Passing): Promise<Returned> {
    const answer = await fetch(this.#upstream + target, {
      method,
      headers: keep(headers),
      redirect: 'manual',
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    return {
      status: answer.status,
      headers: keep(Object.fromEntries(answer.headers)),
      body: Buffer.from(await answer.arrayBuffer()),
    };
  }
}

/** These belong to one connection, or change with the body. */
const ofConnection = ['connection', 'keep-alive', 'host', 'content-length', 'transfer-encoding', 'expect', 'date'];

function keep(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.includes(name)));
}
