import type { OperationId, OperationIdsByCredential, operations, operationTable, SuccessBody } from '@xs2a/types';
import type { CredentialKind } from './credentials.ts';
import type { Download } from './download.ts';
import type { FieldErrors } from './field-errors.ts';
import type { CallOptions } from './options.ts';

type Table = typeof operationTable;

/** The operations that accept this kind of credential, as methods. */
export type Operations<Kind extends CredentialKind> = Methods<operations, OperationIdsByCredential[Kind]>;

/** Mapped over the keys of an interface, without `as`: only so do editors find the comments of its members. */
type Methods<Documented, Ids extends keyof Documented> = {
  readonly [Id in Ids]: Operation<Id & OperationId>;
};

/** The operations that answer one page of a list. */
export type ListId = IdWith<'page'>;

/** The operations that answer a file. */
export type DownloadId = IdWith<'file'>;

type IdWith<Success> = { [Id in OperationId]: Table[Id]['success'] extends Success ? Id : never }[OperationId];

/**
 * Input of an operation: `path`, `query` and `body` as in the contract, and options of the call.
 *
 * @typeParam Id the `operationId`
 */
export type Input<Id extends OperationId> = Pick<operations[Id]['parameters'], 'path' | 'query'> &
  BodyOf<operations[Id]> &
  (Table[Id]['method'] extends 'GET' ? CallOptions : Id extends 'submitWizardStep' ? CallOptions : Unrepeated);

/** Options of a call that creates or changes something: it is never repeated. */
export type Unrepeated = CallOptions & { retries?: 0 | undefined };

type BodyOf<Known> = Known extends { requestBody?: never }
  ? { body?: never }
  : Known extends { requestBody: { content: { 'application/json': infer Body } } }
    ? {
        /** Body of the request. */
        body: Body;
      }
    : Known extends { requestBody?: { content: { 'application/json': infer Body } } }
      ? {
          /** Body of the request. */
          body?: Body | undefined;
        }
      : never;

/** Whether every member of an object is optional. */
// biome-ignore lint/complexity/noBannedTypes: an empty object is assignable if every member is optional.
export type MayBeLeftOut<Value> = {} extends Value ? true : false;

/** Method of an operation. Its input is optional if nothing in it is required. */
export type Operation<Id extends OperationId> =
  MayBeLeftOut<Input<Id>> extends true ? (input?: Input<Id>) => CallOf<Id> : (input: Input<Id>) => CallOf<Id>;

type CallOf<Id extends OperationId> = Id extends ListId ? ListCall<Id> : Call<Id>;

/**
 * A call of an operation. It resolves to the documented answer, whatever its status.
 *
 * @typeParam Id the `operationId`
 */
export interface Call<Id extends OperationId> extends Promise<Result<Id>> {
  /**
   * @returns the body of the success
   * @throws Xs2aError for every other answer
   */
  orThrow(): Promise<SuccessOf<Id>>;
}

/**
 * A call of a list: a promise of its first page, or all its items by `for await`. Nothing is sent before it is awaited
 * or iterated. Iterating starts at the requested page, sends a request when it needs the next page, and throws every
 * answer that is not a success. The first iteration begins with the page that was awaited; each further one requests
 * all pages again.
 *
 * The API numbers its pages, so that items move between pages while others are created or deleted. Iterating leaves out
 * items that it had before (by their `id`), and reads pages again if `total` has become smaller. An item is missed only
 * if, between two pages, at least as many are created as are deleted, because then `total` does not show it. In the
 * lists of transactions and events, a period that ends in the past (`to`) prevents this. Change what you iterate after
 * you have read it:
 *
 * @example
 * const users = await client.listBankUsers({ query: { per_page: 100 } }).toArray({ limit: 10_000 });
 * for (const { id } of users) await client.deleteBankUser({ path: { user_id: id } }).orThrow();
 * @see Reference, section "Pagination"
 */
export interface ListCall<Id extends ListId> extends Call<Id>, AsyncIterable<ItemOf<Id>> {
  /** Iterates over pages instead of items; no page is empty. Pages have only items that no page before them had. */
  pages(): AsyncGenerator<SuccessBody<Id>, void, undefined>;

  /**
   * Reads items into an array.
   *
   * @param options `limit`: the largest number of items; no further page is requested when there are as many
   * @returns all items, or the first of them: with `limit` items, there may be more
   * @throws TypeError if `limit` is not a positive integer, and what iterating throws
   */
  toArray(options: { readonly limit: number }): Promise<ItemOf<Id>[]>;
}

type ItemOf<Id extends ListId> = SuccessBody<Id> extends { data: (infer Item)[] } ? Item : never;

/**
 * Documented answers of an operation: a union that narrows by `status`. `body` is `undefined` where there is none.
 *
 * @typeParam Id the `operationId`
 */
export type Result<Id extends OperationId> = AnswersOf<Id, operations[Id]['responses']>;

type AnswersOf<Id extends OperationId, Known> = {
  [Status in keyof Known]: Answer<Status, Status extends 422 ? Problem<Id> : ContentOf<Known[Status]>>;
}[keyof Known];

/** A download is the only answer with several media types. */
type ContentOf<Known> = Known extends { content: infer Content }
  ? 'application/pdf' extends keyof Content
    ? Download
    : Content[keyof Content]
  : undefined;

/** An answer of the API. */
export interface Answer<Status, Body> {
  readonly status: Status;
  readonly body: Body;
  /** Headers, copied when they are first read. */
  readonly headers: Headers;
  /** `X-Request-Id`, if the server sends one. */
  readonly requestId: string | undefined;
}

/** Body of a `422`, with the fields of this operation. */
export interface Problem<Id extends OperationId> {
  code: number | string;
  message: string;
  errors: FieldErrors<Id>;
}

/** The body of a success. */
export type SuccessOf<Id extends OperationId> = Id extends DownloadId ? Download : SuccessBody<Id>;
