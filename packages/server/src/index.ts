export { type ApiOptions, type Call, createApi, type Exchange, type Refused } from './api.ts';
export { refuseForeignPages, refuseOtherOrigins } from './foreign-pages.ts';
export type { Health } from './health.ts';
export { type Answer, answerProblem, type Handler, withPayload } from './http/answer.ts';
export type { Fetch } from './http/fetch.ts';
export type { NodeServer, Timeouts } from './http/node.ts';
export { type HttpRequest, isReading } from './http/request.ts';
export { chooseMediaType, formatOf, negotiate, sentType } from './media-type.ts';
export {
  addError,
  type FieldErrors,
  methodNotAllowed,
  newErrors,
  notFound,
  Problem,
  serverError,
  validationFailed,
} from './problem.ts';
export { type Credential, challengeOf, realmOf } from './request/credentials.ts';
export { parseForm } from './request/form.ts';
export { parseJson } from './request/json.ts';
export { addMessages } from './request/messages.ts';
export type { CallParameters } from './request/parameters.ts';
export { allowedMethods } from './routes.ts';
export { createServer, type Mount, type Server, type ServerOptions } from './server.ts';
export { documentedStatus, statusNumber, successCode, successStatus } from './status.ts';
