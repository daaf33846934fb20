import type { IncomingHttpHeaders } from 'node:http';

/** A request as a handler sees it, whether it came over a connection or from `fetch`. */
export interface HttpRequest {
  /** In capitals: `GET`. */
  readonly method: string;
  /** Percent-encoded, as it was sent: `/v1/risks`. */
  readonly path: string;
  /** The query as it was sent, without its question mark; empty if there is none. */
  readonly search: string;
  /** By names in small letters. */
  readonly headers: IncomingHttpHeaders;
  /** Address of the client; `undefined` for a call in process. */
  readonly remoteAddress: string | undefined;
  /**
   * Reads the whole body. Can be called once.
   *
   * @param limit in bytes
   * @throws {Problem} 413 as soon as the body is larger, 400 if the connection ends before the body does
   */
  readBody(limit: number): Promise<Buffer>;
}

/** Splits the target of a request: `/v1/risks?page=2`. */
export function splitTarget(target: string): Pick<HttpRequest, 'path' | 'search'> {
  const mark = target.indexOf('?');
  return mark === -1 ? { path: target, search: '' } : { path: target.slice(0, mark), search: target.slice(mark + 1) };
}

/** Whether a request only reads. */
export function isReading({ method }: Pick<HttpRequest, 'method'>): boolean {
  return method === 'GET' || method === 'HEAD';
}
