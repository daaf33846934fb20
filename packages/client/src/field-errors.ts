import type { OperationId, operations, RequestBody } from '@xs2a/types';

/**
 * Messages by field: of path, query or body, `body` if the body cannot be parsed, and nested fields with dots, such as
 * `xs2a_balance_check.check_amount`.
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
