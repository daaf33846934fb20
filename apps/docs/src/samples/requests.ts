import {
  type Example,
  eachOperation,
  type Parameter,
  type Reference,
  resolve,
  type SampledDocument,
  type SampledOperation,
} from './document.ts';

/** A request that the contract gives an example of: what every sample shows, in its own language. */
export interface SampleRequest {
  operationId: string;
  method: string;
  /** Address of the API, without a slash at the end. */
  server: string;
  /** With its parameters filled in. */
  path: string;
  parameters: Record<'path' | 'query', Record<string, unknown>>;
  credential: 'apiKey' | 'accessToken';
  body?: { mediaType: MediaType; example: string; value: unknown };
  /** What comes back when all goes well; `either` is JSON or nothing. */
  answer: 'json' | 'file' | 'nothing' | 'either';
}

type MediaType = 'application/json' | 'application/x-www-form-urlencoded';

/**
 * Search parameters that a sample shows although the API does not require them: a sample without them would find
 * nothing (`getBank`), or show less than the operation is for.
 */
const shownSearch: Record<string, readonly string[]> = {
  getBank: ['bank_code', 'country_id'],
  listBanks: ['country_id'],
  autocompleteBanks: ['country_id'],
  listVerifications: ['check_passed'],
  listRisks: ['since'],
  listPayments: ['recipient_iban'],
  listEvents: ['type'],
  downloadAccountSnapshot: ['format'],
  downloadFactSheet: ['format'],
  getBankAccountTurnovers: ['from', 'to'],
};

/**
 * Requests of all operations: one for each named example of a body in each media type, one for an operation without.
 *
 * @throws Error naming the parameter that has no example
 */
export function listSampleRequests(document: SampledDocument): SampleRequest[] {
  return eachOperation(document).flatMap(({ path, method, item, operation }) => {
    const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) => resolve(document, one));
    const inPath = all.filter((parameter) => parameter.in === 'path');
    const search = all.filter(
      ({ in: place, required, name }) =>
        place === 'query' && (required || shownSearch[operation.operationId]?.includes(name)),
    );
    const parameters = { path: fill(document, operation, inPath), query: fill(document, operation, search) };
    const request: SampleRequest = {
      operationId: operation.operationId,
      method,
      server: document.servers[0]?.url ?? '',
      path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parameters.path[name]))),
      parameters,
      credential: operation.security.some((one) => 'apiKey' in one) ? 'apiKey' : 'accessToken',
      answer: answerOf(document, operation),
    };
    const bodies = bodiesOf(document, operation);
    return bodies.length === 0 ? [request] : bodies.map((body) => ({ ...request, body }));
  });
}

/** Names in `shownSearch` that no operation has. */
export function listForgottenSearch(document: SampledDocument): string[] {
  const operations = eachOperation(document);
  return Object.entries(shownSearch).flatMap(([id, names]) => {
    const found = operations.find(({ operation }) => operation.operationId === id);
    const known = (found?.operation.parameters ?? []).map((one) => resolve(document, one).name);
    return names.filter((name) => !known.includes(name)).map((name) => `${id}: ${name}`);
  });
}

function fill(document: SampledDocument, { operationId }: SampledOperation, parameters: Parameter[]) {
  const values = parameters.map((parameter) => {
    const [first] = Object.values(parameter.examples ?? {});
    const value = first === undefined ? parameter.example : resolve<Example>(document, first).value;
    if (value === undefined) {
      throw new Error(`${operationId}: the parameter ${parameter.name} has no example. Add one to the contract.`);
    }
    return [parameter.name, value] as const;
  });
  return Object.fromEntries(values);
}

function bodiesOf(document: SampledDocument, { requestBody }: SampledOperation): NonNullable<SampleRequest['body']>[] {
  if (requestBody === undefined) return [];
  return Object.entries(resolve(document, requestBody).content).flatMap(([mediaType, { examples }]) =>
    Object.entries(examples).map(([example, reference]) => ({
      mediaType: mediaType as MediaType,
      example,
      value: resolve<Example>(document, reference as Reference<Example>).value,
    })),
  );
}

function answerOf(document: SampledDocument, { responses }: SampledOperation): SampleRequest['answer'] {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const types = successes.map(([, response]) => Object.keys(resolve(document, response).content ?? {}));
  if (types.flat().some((type) => type !== 'application/json')) return 'file';
  if (types.flat().length === 0) return 'nothing';
  return types.some((own) => own.length === 0) ? 'either' : 'json';
}
