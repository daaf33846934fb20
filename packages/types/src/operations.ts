import type { operations } from './generated/schema.ts';
import type { operationTable } from './generated/tables.ts';

/** The `operationId` of an operation of the API, such as `createPayment`. Webhooks are not operations. */
export type OperationId = keyof typeof operationTable;

/**
 * Parameters in the path of an operation, or `never` if it has none.
 *
 * @typeParam Id the `operationId`
 */
export type PathParams<Id extends OperationId> = NonNullable<operations[Id]['parameters']['path']>;

/**
 * Parameters in the query of an operation, or `never` if it has none.
 *
 * @typeParam Id the `operationId`
 */
export type QueryParams<Id extends OperationId> = NonNullable<operations[Id]['parameters']['query']>;

/**
 * JSON body of an operation, or `never` if it takes none. The body of some operations is optional.
 *
 * @typeParam Id the `operationId`
 */
export type RequestBody<Id extends OperationId> = JsonOf<NonNullable<operations[Id]['requestBody']>>;

/**
 * Documented answers of an operation: a union that narrows by `status`. `body` is `undefined` where there is none.
 *
 * @typeParam Id the `operationId`
 * @example
 * function show(answer: Responses<'getPayment'>) {
 *   if (answer.status === 200) console.log(answer.body.payment_status);
 *   if (answer.status === 422) console.log(answer.body.errors);
 * }
 * @see Reference, section "Error Messages"
 */
export type Responses<Id extends OperationId> = AnswersOf<operations[Id]['responses']>;

/**
 * Body of a success of an operation; `undefined` for a success without a body.
 *
 * @typeParam Id the `operationId`
 */
export type SuccessBody<Id extends OperationId> = Extract<Responses<Id>, { status: SuccessStatus }>['body'];

type SuccessStatus = 200 | 201 | 202 | 204;

type JsonOf<Body> = Body extends { content: { 'application/json': infer Json } } ? Json : never;

type AnswersOf<ByStatus> = {
  [Status in keyof ByStatus & number]: { status: Status; body: BodyOf<ByStatus[Status]> };
}[keyof ByStatus & number];

type BodyOf<Answer> = Answer extends { content: infer Content } ? Content[keyof Content] : undefined;
