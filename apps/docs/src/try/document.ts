import { type Contract, createContract, type Document, type JsonObject, object } from '@xs2a/contract';
import { route } from '../reference/parts.ts';
import { isForm, listSampleRequests, pairsOf, type SampleRequest } from '../samples/requests.ts';

/** An operation that can be tried. */
export interface TriedOperation {
  id: string;
  summary: string;
  tag: string;
  method: string;
  path: string;
  /** Name of the security scheme: `apiKey` or `accessToken`. */
  credential: string;
  /** Where the reference describes it, from the page. */
  described: string;
}

/** All operations, by tag. */
export function listOperations(contract: Contract): TriedOperation[] {
  const requests = listSampleRequests(contract);
  const tagOrder = (contract.document as { tags?: { name: string }[] }).tags?.map(({ name }) => name) ?? [];
  const operations = contract.operations.map(({ id, summary, tags: [tag = ''], method, path }) => {
    const credential = requests.find(({ operationId }) => operationId === id)?.scheme.name ?? 'apiKey';
    return { id, summary, tag, method, path, credential, described: `../${route(tag, id)}` };
  });
  return operations.sort((a, b) => tagOrder.indexOf(a.tag) - tagOrder.indexOf(b.tag));
}

/** Media types of all answers, those of errors included. */
export function listAnswerTypes({ operations }: Contract): string[] {
  const responses = operations.flatMap((operation) => operation.responses);
  return [...new Set(responses.flatMap(({ content }) => content.map(({ type }) => type)))];
}

/**
 * The document that Swagger UI gets: without what the reference shows and this page does not (webhooks, the documented
 * answers), and without security, because the page adds the credential by itself. What a sample of the reference sends
 * is filled in; other search parameters stay empty, for a list that is filtered by everything finds nothing.
 */
export function prepareDocument(contract: Contract): object {
  const copy = createContract(structuredClone(contract.document) as Document);
  const requests = listSampleRequests(contract);
  for (const { id, path, node } of copy.operations) {
    const requestsOfOperation = requests.filter(({ operationId }) => operationId === id);
    node.parameters = parametersOf(copy, object(copy.document.paths[path]), node, requestsOfOperation[0]);
    if (node.requestBody !== undefined) node.requestBody = withForms(copy, node.requestBody, requestsOfOperation);
    node.responses = { default: { description: 'Described in the reference.' } };
    Object.assign(node, { description: undefined, security: undefined, summary: undefined });
  }
  for (const item of Object.values(copy.document.paths)) delete object(item).parameters;
  const { examples = {}, schemas = {} } = object(copy.document.components);
  return {
    openapi: '3.1.0',
    info: { title: copy.title, version: copy.version },
    paths: copy.document.paths,
    components: { examples, schemas },
  };
}

function parametersOf(contract: Contract, item: JsonObject, node: JsonObject, request: SampleRequest | undefined) {
  return [item.parameters ?? [], node.parameters ?? []].flat().map((reference) => {
    const parameter = contract.resolve(reference);
    const open = withoutLimits(contract, parameter);
    const isSent = String(parameter.name) in (request?.parameters.query ?? {});
    return parameter.in === 'query' && !isSent ? withoutValue(open) : open;
  });
}

/**
 * A form as a text with one field in each line, `metadata[custid]=4711`, which the page encodes when it is sent.
 * Otherwise Swagger UI would show an input for every field, filled at random, without the examples. It leaves the text
 * unchanged when the media type has a parameter.
 */
function withForms(contract: Contract, reference: unknown, requests: readonly SampleRequest[]): JsonObject {
  const { content, ...rest } = contract.resolve(reference);
  const forms = requests.flatMap(({ body }) => (body !== undefined && isForm(body) ? [body] : []));
  const entries = Object.entries(object(content)).map(([type, media]) => {
    const matching = forms.filter(({ mediaType }) => mediaType === type);
    if (matching.length === 0) return [type, media];
    const { examples } = object(media);
    const written = matching.map((body) => {
      const { summary } = contract.resolve(object(examples)[body.example]);
      const lines = pairsOf(body).map((pair) => pair.join('='));
      return [body.example, { summary, value: lines.join('\n') }];
    });
    return [`${type};charset=UTF-8`, { ...object(media), examples: Object.fromEntries(written) }];
  });
  return { ...rest, content: Object.fromEntries(entries) };
}

type WithSchema = JsonObject & { schema: JsonObject };

/** What is wrong is said by the server, not by the page: it is here to be tried as well. */
function withoutLimits(contract: Contract, parameter: JsonObject): WithSchema {
  const { pattern: _, maxLength: __, minLength: ___, ...schema } = contract.resolve(parameter.schema);
  return { ...parameter, schema };
}

function withoutValue({ example: _, examples: __, ...parameter }: WithSchema): JsonObject {
  const { default: ___, example: ____, examples: _____, ...schema } = parameter.schema;
  return { ...parameter, schema };
}
