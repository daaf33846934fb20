import { type OperationId, operationTable } from '@xs2a/types';
import { toCall, toListCall } from './call.ts';
import type { CredentialKind } from './credentials.ts';
import { toError } from './failures.ts';
import type { Answer, Operations } from './operations.ts';
import type { AccessTokenOption, ApiKeyOption, Settings } from './options.ts';
import type { Reply } from './reply.ts';
import { toRequest, type WireRequest } from './request.ts';
import { type Connection, connect, type Options } from './send.ts';
import type { CallInput, Target } from './target.ts';
import type { StepOptions, Wizard } from './wizard/session.ts';
import type { WizardTransport } from './wizard/transport.ts';

/**
 * A client: the operations that its credential may call, by their `operationId`, and the wizard.
 *
 * @typeParam Kind what it was created with
 */
export type Xs2aClient<Kind extends CredentialKind = 'apiKey'> = Operations<Kind> & WizardOpener;

interface WizardOpener {
  /**
   * Opens a wizard session without the widget, and requests its first form.
   *
   * @param key `wizard_session_key` of a new transaction or bank connection
   * @param options a signal for the request
   * @throws WizardStepError (`refused`) if the API does not accept the key, and Xs2aError
   * @see Reference, section "Wizard-API"
   */
  openWizard(key: string, options?: StepOptions): Promise<Wizard>;
}

/**
 * Creates a client for your account, or for one bank user.
 *
 * @param options the API key or an access token, and settings
 * @throws TypeError if not exactly one credential is given, or a setting cannot work
 * @see Reference, section "Authentication"
 */
export function createXs2aClient(options: ApiKeyOption & Settings): Xs2aClient<'apiKey'>;
export function createXs2aClient(options: AccessTokenOption & Settings): Xs2aClient<'accessToken'>;
// Compilers explain why the last overload does not match: this one names the option that is wrong.
export function createXs2aClient(
  options: (ApiKeyOption | AccessTokenOption) & Settings,
): Xs2aClient<'apiKey'> | Xs2aClient<'accessToken'>;
export function createXs2aClient(options: Options): object {
  const connection = connect(options);
  const client: Record<string, ReturnType<typeof toOperation>> & Partial<WizardOpener> = {};
  for (const id in operationTable) client[id] = toOperation(id as OperationId, connection);
  const submit: WizardTransport = (body, { signal }) =>
    client.submitWizardStep?.({ body, signal }) as ReturnType<WizardTransport>;
  // Loaded when it is needed: most servers leave the wizard to the widget.
  client.openWizard = async (...args) => (await import('./wizard/index.ts')).openWizard(submit, ...args);
  return client;
}

/** The method of one operation. */
function toOperation(id: OperationId, { kind, settings, send }: Connection): (input?: CallInput) => Promise<unknown> {
  const operation = operationTable[id];
  const security: readonly string[] = operation.security;
  const target: Target = {
    ...operation,
    parts: operation.path.split(/[{}]/),
    facts: { call: `${operation.method} ${operation.path}`, operation: id },
    parseAs: operation.success === 'file' ? 'stream' : 'json',
  };
  const load = (input: CallInput) =>
    security.includes(kind)
      ? send(target, input, toAnswer)
      : Promise.reject(new TypeError(`${id} takes an ${security[0]}, not an ${kind}`));
  return (input = {}) => {
    const unwrap = (answer: Answer<number, unknown>) => {
      if (answer.status < 300) return answer.body;
      throw toError(toRequest(settings, target, input), answer);
    };
    if (target.success !== 'page') return toCall(load(input), unwrap);
    const loadPage = (page?: number) => load(page ? { ...input, query: { ...input.query, page } } : input);
    return toListCall(loadPage, unwrap, input.query?.page as number | undefined);
  };
}

/** What a call of an operation resolves to. Downloads have their own modules: most programs make none. */
function toAnswer(reply: Reply, request: WireRequest): Answer<number, unknown> | Promise<Answer<number, unknown>> {
  return typeof reply.content === 'object'
    ? import('./receive.ts').then(({ receiveFile }) => receiveFile(reply, request))
    : reply.answer;
}
