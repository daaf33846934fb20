/** A client of the control of a Testbank: of one that runs elsewhere, or in this process. */
import { routes } from '../generated/control/routes.ts';
import type { ControlMethods, ControlOperationId } from './types.ts';

export type { Input, Output, Schemas } from './types.ts';

export interface ControlOptions {
  /** Address of the Testbank. Default: `http://127.0.0.1:4020`. */
  readonly url?: string;
  /** The control token, for a Testbank that other machines reach. */
  readonly token?: string;
  /** Default: the `fetch` of the platform. */
  readonly fetch?: (input: string, init?: RequestInit) => Promise<Response>;
}

/** Controls a Testbank: one method for each operation of its control. */
export interface Control extends ControlMethods {}

/** The Testbank has refused a call of its control. */
export class ControlError extends Error {
  override name = 'ControlError';
  readonly operation: string;
  readonly status: number;
  /** Messages by the names of the fields; empty unless the status is 422. */
  readonly errors: Readonly<Record<string, readonly string[]>>;

  constructor(operation: string, status: number, answer: unknown) {
    const { message, errors = {} } = (answer ?? {}) as { message?: string; errors?: Record<string, string[]> };
    const fields = Object.entries(errors).map(([field, messages]) => `${field}: ${messages.join(' ')}`);
    super(`${operation}: ${status} ${[message ?? 'The answer is not from a Testbank.', ...fields].join(' ')}`);
    this.operation = operation;
    this.status = status;
    this.errors = errors;
  }
}

/** Methods of HTTP whose input is a body. */
const withBody: ReadonlySet<string> = new Set(['POST', 'PUT']);

/**
 * Creates a client.
 *
 * Every method rejects with a {@link ControlError} for what the Testbank refuses, and with the error of `fetch` if it
 * cannot be reached.
 */
export function createControl({
  url = 'http://127.0.0.1:4020',
  token,
  fetch = globalThis.fetch,
}: ControlOptions = {}): Control {
  async function call(id: ControlOperationId, input: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    const { method, path } = routes[id];
    const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = rest.get(name);
      if (value === undefined || value === '') throw new TypeError(`${id} needs ${name}.`);
      rest.delete(name);
      return encodeURIComponent(String(value));
    });
    const hasBody = withBody.has(method);
    const query = hasBody
      ? ''
      : new URLSearchParams([...rest].map(([name, value]) => [name, String(value)])).toString();
    const answer = await fetch(`${url.replace(/\/+$/, '')}${filled}${query === '' ? '' : `?${query}`}`, {
      method,
      headers: {
        ...(hasBody && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(hasBody && { body: JSON.stringify(Object.fromEntries(rest)) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new ControlError(id, answer.status, parse(text));
    return text === '' ? undefined : JSON.parse(text);
  }

  const methods = Object.keys(routes).map((id) => [
    id,
    (input?: Record<string, unknown>) => call(id as ControlOperationId, input),
  ]);
  return Object.fromEntries(methods) as Control;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
