/**
 * Typed client of the XS2A API.
 *
 * @packageDocumentation
 */

// Declarations that are inferred from a call name the objects of the API, and find them here.
export type * from '@xs2a/types';
export { contractVersion } from '@xs2a/types';
export { createXs2aClient, type Xs2aClient } from './client.ts';
export { createOrFind } from './create-or-find.ts';
export type { CredentialKind, Secret } from './credentials.ts';
export type { Download } from './download.ts';
export {
  type ErrorFacts,
  type ErrorKind,
  Xs2aAuthenticationError,
  Xs2aConnectionError,
  Xs2aError,
  Xs2aGoneError,
  Xs2aNotFoundError,
  Xs2aParseError,
  Xs2aPermissionError,
  Xs2aRateLimitError,
  Xs2aServerError,
  Xs2aTimeoutError,
  Xs2aValidationError,
} from './errors.ts';
export type { FieldErrors } from './field-errors.ts';
export type { CallEvent, FailureEvent, Hooks, RequestEvent, ResponseEvent } from './hooks.ts';
export type {
  Answer,
  Call,
  DownloadId,
  Input,
  ListCall,
  ListId,
  Operation,
  Operations,
  Problem,
  Result,
  SuccessOf,
} from './operations.ts';
export type { AccessTokenOption, ApiKeyOption, CallOptions, Encoding, Settings, Timeouts } from './options.ts';
export * from './wire/index.ts';
export type { PollOptions, StepOptions, Wizard } from './wizard/session.ts';
