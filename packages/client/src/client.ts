import { type OperationId, operationTable } from '@xs2a/types';
import { isList, toCall } from './call.ts';
import { type CredentialKind, createCredential } from './credentials.ts';
import { type Download, isDownload, toDownload } from './download.ts';
import { toError } from './errors.ts';
import type { Answer, Operations } from './operations.ts';
import type { AccessTokenOption, ApiKeyOption, CallOptions, Settings } from './options.ts';
import type { PathsClient } from './path-types.ts';
import { createPaths } from './paths.ts';
import type { Received } from './received.ts';
import { normalize, type Params, toRequest } from './request.ts';
import { type Content, createTransport, type Task } from './transport.ts';
import type { StepOptions, Wizard } from './wizard/session.ts';
import type { WizardTransport } from './wizard/transport.ts';

/**
 * A client: the operations that its credential may call, by their `operationId`, and the API by its paths.
 *
 * @typeParam Kind what it was created with
 */
export type Xs2aClient<Kind extends CredentialKind = 'apiKey'> = Operations<Kind> & Beside;

/** What every client has beside its operations. */
interface Beside {
  /** The API by its paths, for those who think in them. */
  readonly paths: PathsClient;
  /**
   * Opens a wizard session without the widget, and asks for its first form.
   *
   * @param key the `wizard_session_key` with which a transaction or bank connection was created
   * @param options a signal for the request
   * @throws WizardStepError (`refused`) if the API does not accept the key, and Xs2aError
   * @see Reference, section "Wizard-API"
   */
  openWizard(key: string, options?: StepOptions): Promise<Wizard>;
}

/** What the generic code below knows of any operation's input. */
type AnyInput = CallOptions & Params & { body?: unknown };

/**
 * Creates a client for your account, or for one bank user.
 *
 * @param options the API key or an access token, and settings
 * @throws TypeError if not exactly one credential is given, or a setting cannot work
 * @see Reference, section "Authentication"
 */
export function createXs2aClient(options: ApiKeyOption & Settings): Xs2aClient<'apiKey'>;
export function createXs2aClient(options: AccessTokenOption & Settings): Xs2aClient<'accessToken'>;
export function createXs2aClient({
  apiKey,
  accessToken,
  ...options
}: Partial<ApiKeyOption & AccessTokenOption> & Settings): object {
  const credential = createCredential(apiKey, accessToken);
  const settings = normalize(options);
  const transport = createTransport(credential, settings);

  const operation = (id: OperationId) => {
    const { method, path, security } = operationTable[id];
    const isAllowed = (security as readonly string[]).includes(credential.kind);
    const facts = { call: `${method} ${path}`, operation: id };
    const list = isList(id);
    const parseAs = isDownload(id) ? 'stream' : 'json';
    const take = (answer: Received, content: Content | undefined): Answer<number, unknown> => {
      if (typeof content === 'object') answer.body = toDownload(content as Download['stream'], answer.headers);
      return answer;
    };
    return (input: AnyInput = {}) => {
      const task: Task = { ...input, method, path, facts, parseAs, list };
      const load = (page?: number) =>
        transport(
          task,
          () => {
            if (!isAllowed) {
              throw new TypeError(`${id} takes an ${security[0]}, not an ${credential.kind}`);
            }
            return toRequest(settings, task, page ? { ...input, query: { ...input.query, page } } : input);
          },
          take,
        );
      return toCall(load, (answer) => toError(task, answer), list, input.query?.page as number | undefined);
    };
  };

  const client: Record<string, unknown> = {
    paths: createPaths(settings, transport),
    // Loaded when it is needed: most servers leave the wizard to the widget.
    openWizard: async (key: string, options?: StepOptions) =>
      (await import('./wizard/index.ts')).openWizard(submit, key, options),
  };
  for (const id in operationTable) client[id] = operation(id as OperationId);
  const submit: WizardTransport = (body, { signal }) =>
    // What a 422 says is the same; only its type names the fields of the request.
    (client as unknown as Xs2aClient).submitWizardStep({ body, signal }) as ReturnType<WizardTransport>;
  return client;
}
