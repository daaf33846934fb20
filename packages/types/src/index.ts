/**
 * Types of the XS2A API, generated from its contract, and the values that a client needs at run time.
 *
 * @packageDocumentation
 */

export type { Binary } from './binary.ts';
export { isKnownElement } from './elements.ts';
export type * from './generated/schema.ts';
export {
  contractVersion,
  type OperationIdsByCredential,
  operationTable,
  wizardElementTypes,
} from './generated/tables.ts';
export type {
  OperationId,
  PathParams,
  QueryParams,
  RequestBody,
  Responses,
  SuccessBody,
} from './operations.ts';
export type { WebhookName, WebhookPayloads } from './webhooks.ts';
