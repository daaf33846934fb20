import { route } from '../reference/parts.ts';
import {
  type Example,
  eachOperation,
  type Parameter,
  resolve,
  type SampledDocument,
  type SampledOperation,
} from '../samples/document.ts';
import { toFields } from '../samples/form.ts';
import { listSampleRequests } from '../samples/requests.ts';

/** An operation that can be tried. */
export interface TriedOperation {
  id: string;
  summary: string;
  tag: string;
  method: string;
  path: string;
  credential: 'apiKey' | 'accessToken';
  /** Where the reference describes it, from the page. */
  described: string;
}

interface Shown {
  info: { title: string; version: string };
  webhooks?: object;
  security?: object;
  components: Record<string, object>;
}

/** All operations, by tag. */
export function listOperations(contract: SampledDocument & { tags: { name: string }[] }): TriedOperation[] {
  const requests = listSampleRequests(contract);
  const tagOrder = contract.tags.map(({ name }) => name);
  const operations = eachOperation(contract).map(({ path, method, operation }) => {
    const {
      operationId: id,
      summary,
      tags,
    } = operation as unknown as { operationId: string; summary: string; tags: string[] };
    const credential = requests.find(({ operationId }) => operationId === id)?.credential ?? 'apiKey';
    const described = `../${route(tags[0], id)}`;
    return { id, summary, tag: tags[0] ?? '', method, path, credential, described };
  });
  return operations.sort((a, b) => tagOrder.indexOf(a.tag) - tagOrder.indexOf(b.tag));
}

/**
 * The contract as Swagger UI gets it: without what the reference shows and this page does not (webhooks, the documented
 * answers), and without security, because the page adds the credential by itself. What a sample of the reference sends
 * is filled in; other search parameters stay empty, for a list that is filtered by everything finds nothing.
 */
export function prepareDocument(contract: SampledDocument): object {
  const copy = structuredClone(contract) as SampledDocument & Shown;
  const requests = listSampleRequests(contract);
  for (const { item, operation } of eachOperation(copy)) {
    const sent = requests.find(({ operationId }) => operationId === operation.operationId)?.parameters.query ?? {};
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) => resolve(copy, one));
    operation.parameters = parameters.map((one) => {
      const open = withoutLimits(copy, one);
      return one.in === 'query' && !(one.name in sent) ? withoutValue(open) : open;
    });
    if (operation.requestBody !== undefined) operation.requestBody = withForms(copy, operation.requestBody);
    operation.responses = { default: { description: 'Described in the reference.' } as object };
    Object.assign(operation, { description: undefined, security: undefined, summary: undefined });
  }
  for (const item of Object.values(copy.paths)) delete item.parameters;
  const { examples = {}, schemas = {} } = copy.components;
  return {
    openapi: '3.1.0',
    info: { title: copy.info.title, version: copy.info.version },
    paths: copy.paths,
    components: { examples, schemas },
  };
}

const form = 'application/x-www-form-urlencoded';

/**
 * A form as a text with one field in each line, `metadata[custid]=4711`, which the page encodes when it is sent. Swagger
 * UI would show an input for every field that there is instead, filled at random, and without the examples. It lets the
 * text be when the media type comes with a parameter.
 */
function withForms(document: object, body: NonNullable<SampledOperation['requestBody']>) {
  const { content, ...rest } = resolve(document, body);
  const entries = Object.entries(content).map(([type, media]) => {
    if (type !== form) return [type, media];
    const examples = Object.entries(media.examples).map(([name, reference]) => {
      const { summary, value } = resolve<Example>(document, reference);
      return [
        name,
        {
          summary,
          value: toFields(value)
            .map((field) => field.join('='))
            .join('\n'),
        },
      ];
    });
    return [`${form};charset=UTF-8`, { ...media, examples: Object.fromEntries(examples) }];
  });
  return { ...rest, content: Object.fromEntries(entries) };
}

type WithSchema = Parameter & { schema: Record<string, unknown> };

/** What is wrong is said by the server, not by the page: it is here to be tried as well. */
function withoutLimits(document: object, parameter: Parameter): WithSchema {
  const {
    pattern: _,
    maxLength: __,
    minLength: ___,
    ...schema
  } = resolve<Record<string, unknown>>(document, (parameter as WithSchema).schema);
  return { ...parameter, schema };
}

function withoutValue({ example: _, examples: __, ...parameter }: WithSchema): Parameter {
  const { default: ___, example: ____, examples: _____, ...schema } = parameter.schema;
  return { ...parameter, schema } as Parameter;
}
