/** The operations of the control, as `generated/control/schema.ts` has them. */
import type { components, operations } from '../generated/control/schema.ts';

export type ControlOperationId = keyof operations;
export type Schemas = components['schemas'];

type Place<Id extends ControlOperationId, Name extends 'path' | 'query'> = NonNullable<
  operations[Id]['parameters'][Name]
>;
type Known<Value> = [Value] extends [never] ? unknown : Value;

type BodyOf<Id extends ControlOperationId> = operations[Id] extends {
  requestBody?: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

/** The input of an operation: path, query and body in one. */
export type Input<Id extends ControlOperationId> = Known<Place<Id, 'path'>> &
  Known<Place<Id, 'query'>> &
  Known<BodyOf<Id>>;

/** What an operation returns. */
export type Output<Id extends ControlOperationId> = operations[Id]['responses'] extends {
  200: { content: { 'application/json': infer Body } };
}
  ? Body
  : // biome-ignore lint/suspicious/noConfusingVoidType: it is the value of a promise
    void;

/** Whether an operation can be called without an input. */
type IsOptional<Id extends ControlOperationId> = Record<never, never> extends Input<Id> ? true : false;

type Method<Id extends ControlOperationId> =
  IsOptional<Id> extends true ? (input?: Input<Id>) => Promise<Output<Id>> : (input: Input<Id>) => Promise<Output<Id>>;

/** The operations as functions. */
export type ControlMethods = { readonly [Id in ControlOperationId]: Method<Id> };

/** A request that keeps the contract: path, query and body in one. */
type Handler<Id extends ControlOperationId> = (input: Input<Id>) => Promise<Output<Id>>;

export type Handlers = { readonly [Id in ControlOperationId]: Handler<Id> };
