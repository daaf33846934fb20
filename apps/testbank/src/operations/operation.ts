/** What an operation is here: a function of the call, the database and the virtual time. */
import type { Binary, OperationId, PathParams, QueryParams, RequestBody, Responses } from '@xs2a/types';
import type { BankUser } from '../bank/types.ts';
import type { Caller } from '../http/authenticate.ts';
import type { Queue } from '../jobs/port.ts';
import type { Vault } from '../platform/secrets.ts';
import type { Db } from '../store/store.ts';

/** A request that keeps the contract. */
interface Request<Id extends OperationId> {
  readonly path: PathParams<Id>;
  readonly query: QueryParams<Id>;
  /** `undefined` if there was none. */
  readonly body: RequestBody<Id> | undefined;
  /** Parameters that clients in the field send and the contract does not document. */
  readonly undocumented: URLSearchParams;
  /** What the answer has to be, by `format` and `Accept`; `undefined` for one without a body. */
  readonly mediaType: string | undefined;
}

/** What an operation works with. */
export interface Context {
  readonly db: Db;
  /** Virtual time in milliseconds since 1970, the same for the whole call. */
  readonly now: number;
  readonly caller: Caller;
  readonly vault: Vault;
  readonly queue: Pick<Queue, 'enqueue' | 'cancel'>;
  /** Bank users of a users file. */
  readonly users: readonly BankUser[];
  /** How long a step takes at a slow bank, in milliseconds. */
  readonly slowMs: number;
  /** Address of the server as the caller knows it, without a slash at the end. */
  readonly origin: string;
  /** Whether another request for the same thing was worked on while this one waited: see {@link Operation.subject}. */
  readonly isLate: boolean;
  /** Lets the answer wait, after everything is stored. */
  readonly delay: (milliseconds: number) => void;
}

/** A documented success. Refusals are thrown as a `Problem`. */
type Reply<Id extends OperationId> = ReplyOf<Extract<Responses<Id>, { status: 200 | 202 | 204 }>>;

type ReplyOf<Success> = Success extends { status: infer Status; body: infer Body }
  ? {
      readonly status: Status;
      /** `Content-Type` is `application/json` unless it is given. */
      readonly headers?: Readonly<Record<string, string>>;
      readonly body: Body extends Binary ? Uint8Array : Body;
    }
  : never;

export interface Operation<Id extends OperationId> {
  /** Whether it changes something, and needs a transaction. */
  readonly isWriting: boolean;
  /** What only one request at a time can be about; the others learn that they are late. */
  subject?(request: Request<Id>): string | undefined;
  /** What takes long is returned as a function, which is called after the transaction. */
  run(request: Request<Id>, context: Context): Promise<Reply<Id> | (() => Promise<Reply<Id>>)>;
}

/** An operation that changes nothing. */
export function reading<Id extends OperationId>(run: Operation<Id>['run']): Operation<Id> {
  return { isWriting: false, run };
}

/** An operation that may change something. */
export function writing<Id extends OperationId>(run: Operation<Id>['run']): Operation<Id> {
  return { isWriting: true, run };
}

/** A success with a body. */
export function ok<Body>(body: Body): { status: 200; body: Body } {
  return { status: 200, body };
}

/** A success without one. */
export const noContent: { readonly status: 204; readonly body: undefined } = { status: 204, body: undefined };
