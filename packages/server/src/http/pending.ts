import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The requests of each connection that have no answer yet: several, if the client pipelines. */
export class PendingResponses {
  readonly #bySocket = new WeakMap<object, Set<ServerResponse>>();

  add(request: IncomingMessage, response: ServerResponse): void {
    const { socket } = request;
    const responses = this.#bySocket.get(socket) ?? new Set();
    this.#bySocket.set(socket, responses.add(response));
    response.once('close', () => responses.delete(response));
  }

  /** Resolves when every request that has arrived completely is answered. */
  async settled(socket: object): Promise<void> {
    const complete = [...(this.#bySocket.get(socket) ?? [])].filter(({ req }) => req.complete);
    await Promise.all(complete.map((response) => once(response, 'close')));
  }
}
