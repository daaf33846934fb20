import {
  type Contract,
  encodePath,
  encodeQuery,
  exampleParameters,
  formPairs,
  formType,
  type MediaType,
  type Operation,
  type ParameterValues,
  type SecurityScheme,
} from '@xs2a/contract';

/** A request that the contract gives an example of: what every sample shows, in its own language. */
export interface SampleRequest {
  operationId: string;
  method: string;
  /** With its parameters filled in. */
  path: string;
  /** Server, path and query. */
  url: string;
  parameters: ParameterValues;
  /** How the credential is sent. */
  scheme: SecurityScheme;
  body?: SampleBody;
  /** What comes back when all goes well; `either` is JSON or nothing. */
  answer: 'json' | 'file' | 'nothing' | 'either';
}

interface SampleBody {
  mediaType: string;
  /** Name of the example. */
  example: string;
  value: unknown;
  /** How the fields of a form are written. */
  encoding: MediaType['encoding'];
}

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
export function listSampleRequests(contract: Contract): SampleRequest[] {
  const [server] = (contract.document as { servers?: { url: string }[] }).servers ?? [];
  return contract.operations.flatMap((operation) => {
    const request = requestOf(contract, operation, server?.url ?? '');
    const bodies = (operation.body?.content ?? []).flatMap(({ type: mediaType, examples, encoding }) =>
      examples.map(({ name, value }) => ({ mediaType, example: name, value, encoding })),
    );
    return bodies.length === 0 ? [request] : bodies.map((body) => ({ ...request, body }));
  });
}

function requestOf(contract: Contract, operation: Operation, server: string): SampleRequest {
  const { id, method, security } = operation;
  const [scheme] = security.find(([first]) => first?.name === 'apiKey') ?? security[0] ?? [];
  if (scheme === undefined) throw new Error(`${id} takes no credential: the samples cannot show how it is called.`);
  const parameters = parametersOf(contract, operation);
  const path = encodePath(operation, parameters.path);
  const query = encodeQuery(operation.parameters, parameters.query);
  const url = `${server}${path}${query === '' ? '' : `?${query}`}`;
  return { operationId: id, method, path, url, parameters, scheme, answer: answerOf(operation) };
}

function parametersOf(contract: Contract, operation: Operation): ParameterValues {
  const shownNames = shownSearch[operation.id] ?? [];
  const values = exampleParameters(contract, operation, shownNames);
  for (const { name, in: place, required } of operation.parameters) {
    const isShown = place === 'path' || (place === 'query' && (required || shownNames.includes(name)));
    if (!isShown || name in values.path || name in values.query) continue;
    throw new Error(`${operation.id}: the parameter ${name} has no example. Add one to the contract.`);
  }
  return values;
}

/** Names in `shownSearch` that no operation has. */
export function listForgottenSearch({ operations }: Contract): string[] {
  return Object.entries(shownSearch).flatMap(([id, names]) => {
    const parameterNames =
      operations.find((operation) => operation.id === id)?.parameters.map(({ name }) => name) ?? [];
    return names.filter((name) => !parameterNames.includes(name)).map((name) => `${id}: ${name}`);
  });
}

function answerOf({ responses }: Operation): SampleRequest['answer'] {
  const successes = responses.filter(({ status }) => status.startsWith('2'));
  const types = successes.flatMap(({ content }) => content.map(({ type }) => type));
  if (types.some((type) => type !== 'application/json')) return 'file';
  if (types.length === 0) return 'nothing';
  return successes.some(({ content }) => content.length === 0) ? 'either' : 'json';
}

/** Variable of the environment from which a sample takes the credential. */
export function secretOf({ scheme }: SampleRequest): string {
  return scheme.name === 'apiKey' ? 'XS2A_API_KEY' : 'XS2A_ACCESS_TOKEN';
}

export function isForm({ mediaType }: SampleBody): boolean {
  return mediaType === formType;
}

/** What is sent as the body: a form without fields is nothing. */
export function sentBody({ body }: SampleRequest): SampleBody | undefined {
  return body !== undefined && isForm(body) && pairsOf(body).length === 0 ? undefined : body;
}

/** The fields of a form, with the names that the API expects. */
export function pairsOf({ value, encoding }: SampleBody): [name: string, value: string][] {
  return formPairs(value, encoding);
}

/**
 * The fields of a form by their names, for languages that write forms as maps.
 *
 * @throws Error naming a field that is there twice, which a map would lose
 */
export function fieldsOf(body: SampleBody): Record<string, string> {
  return byName(pairsOf(body), `the form ${body.example}`);
}

/** The address without its query, and the parameters of the query, which are not encoded. */
export function addressOf({ url, operationId }: SampleRequest): { address: string; query: Record<string, string> } {
  const [address = '', search = ''] = url.split('?', 2);
  return { address, query: byName([...new URLSearchParams(search)], `the query of ${operationId}`) };
}

function byName(pairs: readonly [name: string, value: string][], place: string): Record<string, string> {
  const names = pairs.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`${place} has the field ${twice} twice: the samples cannot show that.`);
  return Object.fromEntries(pairs);
}

/** Name of the file in which a sample stores the answer. */
export function fileOf({ operationId, parameters }: SampleRequest): string {
  return `${operationId}.${parameters.query.format}`;
}
