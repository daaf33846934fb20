import type { OperationId, operations, operationTable, RequestBody, SuccessBody } from '@xs2a/types';
import type { CredentialKind } from './credentials.ts';
import type { Download } from './download.ts';
import type { CallOptions } from './options.ts';

type Table = typeof operationTable;

/** The operations that take a credential of this kind, as methods. */
export type Operations<Kind extends CredentialKind> = {
  readonly [Id in keyof Table as Kind extends Table[Id]['security'][number] ? Id : never]: Operation<Id>;
};

/** The operations that answer one page of a list. */
export type ListId = IdWith<'page'>;

/** The operations that answer a file. */
export type DownloadId = IdWith<'file'>;

type IdWith<Success> = { [Id in OperationId]: Table[Id]['success'] extends Success ? Id : never }[OperationId];

/**
 * What an operation takes: `path`, `query` and `body`, each as the contract has it, and how to carry out the call.
 *
 * @typeParam Id the `operationId`
 */
export type Input<Id extends OperationId> = Pick<operations[Id]['parameters'], 'path' | 'query'> &
  BodyOf<operations[Id]> &
  (Table[Id]['method'] extends 'GET' ? CallOptions : Id extends 'submitWizardStep' ? CallOptions : Unrepeated);

/** How a call is carried out that creates or changes something: once. */
export type Unrepeated = CallOptions & { retries?: 0 | undefined };

type BodyOf<Known> = Known extends { requestBody?: never }
  ? { body?: never }
  : Known extends { requestBody: { content: { 'application/json': infer Body } } }
    ? { body: Body }
    : Known extends { requestBody?: { content: { 'application/json': infer Body } } }
      ? { body?: Body | undefined }
      : never;

/** Whether an empty object would do. */
// biome-ignore lint/complexity/noBannedTypes: the empty object is what is asked for: may everything be left out?
export type MayBeLeftOut<Value> = {} extends Value ? true : false;

/** The call of an operation. Its options may be left out if nothing in them is required. */
export type Operation<Id extends OperationId> =
  MayBeLeftOut<Input<Id>> extends true ? (input?: Input<Id>) => CallOf<Id> : (input: Input<Id>) => CallOf<Id>;

type CallOf<Id extends OperationId> = Id extends ListId ? ListCall<Id> : Call<Id>;

/**
 * An operation under way. Awaited, it is the answer, whatever its status.
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
 * A list: its first page as a promise, or all of it by `for await`. Nothing is sent before it is awaited or iterated.
 * Iterating starts at the page that was asked for, makes one request for each page when it is needed, and throws what
 * is no success.
 *
 * @see Reference, section "Pagination"
 */
export interface ListCall<Id extends ListId> extends Call<Id>, AsyncIterable<ItemOf<Id>> {
  /** The pages instead of their items; no page is empty. */
  pages(): AsyncGenerator<SuccessBody<Id>, void, undefined>;
}

type ItemOf<Id extends ListId> = SuccessBody<Id> extends { data: (infer Item)[] } ? Item : never;

/**
 * What an operation answers: a union that narrows by `status`. `body` is `undefined` where the answer has none.
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
  /** Headers, made when they are first read: what is not read costs nothing. */
  readonly headers: Headers;
  /** `X-Request-Id`, if the server sends one. */
  readonly requestId: string | undefined;
}

/** Body of a `422`, with the fields of the very request. */
export interface Problem<Id extends OperationId> {
  code: number | string;
  message: string;
  errors: FieldErrors<Id>;
}

/**
 * The messages by field: a field of path, query or body, `body` for a body that cannot be parsed, and nested fields
 * with dots, as in `xs2a_balance_check.check_amount`.
 */
export type FieldErrors<Id extends OperationId> = {
  [Field in FieldOf<Id>]?: string[];
} & { [nested: `${string}.${string}`]: string[] | undefined };

type FieldOf<Id extends OperationId> =
  | 'body'
  | (Id extends OperationId
      ?
          | KeysOf<RequestBody<Id>>
          | KeysOf<operations[Id]['parameters']['query']>
          | KeysOf<operations[Id]['parameters']['path']>
      : never);

type KeysOf<Part> = Part extends object ? keyof Part & string : never;

/** The body of a success. */
export type SuccessOf<Id extends OperationId> = Id extends DownloadId ? Download : SuccessBody<Id>;
