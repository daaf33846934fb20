import { type Document, methods, resolveIn } from './document.ts';
import { isObject, type JsonObject, object, pointer } from './json.ts';
import { isForm, isMultipart, isXml } from './media-types.ts';
import type {
  Contract,
  Example,
  Header,
  LeftOutOperation,
  MediaType,
  Operation,
  Parameter,
  PlacedSchema,
  RequestBody,
  Response,
} from './model.ts';
import { formEncodings, partEncodings } from './parts.ts';
import { type SecurityScheme, securitySchemes } from './security.ts';

/**
 * @param document one that {@link checkDocument} has accepted
 * @param leftOut operations that it no longer has, because they cannot be read
 */
export function createContract(document: Document, leftOut: readonly LeftOutOperation[] = []): Contract {
  const info = object(document.info);
  const schemes = securitySchemes(document);
  return {
    document,
    title: String(info.title ?? 'untitled'),
    version: String(info.version ?? ''),
    operations: operationsOf(document, 'paths', schemes),
    webhooks: operationsOf(document, 'webhooks', schemes),
    schemes,
    leftOut,
    resolve: <Node>(node: unknown) => resolveIn(document, node) as Node,
  };
}

function operationsOf(
  document: Document,
  section: 'paths' | 'webhooks',
  schemes: readonly SecurityScheme[],
): Operation[] {
  const operations = Object.entries(document[section]).flatMap(([path, node]) => {
    const item = object(resolveIn(document, node));
    const itemPointer = refOf(node) ?? pointer(section, path);
    return methods
      .filter((method) => isObject(item[method]))
      .map((method) => operationOf(document, schemes, { path, method, item, itemPointer }));
  });
  return withUniqueIds(operations);
}

/** The first operation with an id keeps it. Others with the same are named by method and path. */
function withUniqueIds(operations: readonly Operation[]): Operation[] {
  const known = new Set<string>();
  return operations.map((operation) => {
    const id = known.has(operation.id) ? `${operation.method} ${operation.path}` : operation.id;
    known.add(id);
    return id === operation.id ? operation : { ...operation, id };
  });
}

/** The place of an operation in the document. */
interface Place {
  readonly path: string;
  readonly method: string;
  /** The Path Item Object, and its pointer. */
  readonly item: JsonObject;
  readonly itemPointer: string;
}

function operationOf(document: Document, schemes: readonly SecurityScheme[], place: Place): Operation {
  const { path, method, item, itemPointer } = place;
  const node = object(item[method]);
  const operationPointer = `${itemPointer}/${method}`;
  return {
    id: typeof node.operationId === 'string' ? node.operationId : `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    summary: String(node.summary ?? ''),
    description: String(node.description ?? ''),
    tags: texts(node.tags),
    parameters: parametersOf(document, node, place),
    body: bodyOf(document, node.requestBody, `${operationPointer}/requestBody`),
    responses: Object.entries(object(node.responses))
      .filter(([status]) => !status.startsWith('x-'))
      .map(([status, response]) => responseOf(document, status, response, `${operationPointer}/responses/${status}`)),
    security: securityOf(document, node, schemes),
    aliases: texts(item['x-aliases']),
    node,
  };
}

function securityOf(document: Document, node: JsonObject, schemes: readonly SecurityScheme[]): Operation['security'] {
  const byName = new Map(schemes.map((scheme) => [scheme.name, scheme]));
  const requirements = (node.security ?? document.security ?? []) as JsonObject[];
  const alternatives = requirements.map((requirement) =>
    Object.keys(requirement).flatMap((name) => byName.get(name) ?? []),
  );
  // An alternative without schemes asks for nothing.
  return alternatives.some((alternative) => alternative.length === 0) ? [] : alternatives;
}

function parametersOf(document: Document, node: JsonObject, { path, item, itemPointer, method }: Place): Parameter[] {
  const shared = parameterList(document, item.parameters, `${itemPointer}/parameters`);
  const operationParameters = parameterList(document, node.parameters, `${itemPointer}/${method}/parameters`);
  // The operation's own parameter replaces the shared one.
  const byKey = new Map(
    [...shared, ...operationParameters].map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]),
  );
  return [...byKey.values()].filter(({ in: location, name }) => {
    if (location === 'path') return path.includes(`{${name}}`);
    return location !== 'header' || !ignoredHeaders.has(name.toLowerCase());
  });
}

/** OpenAPI leaves these headers to the media types and the security schemes. */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization']);

function parameterList(document: Document, list: unknown, listPointer: string): Parameter[] {
  if (!Array.isArray(list)) return [];
  return list.map((reference, index) => {
    const node = object(resolveIn(document, reference));
    const location = node.in as Parameter['in'];
    const parameterPointer = refOf(reference) ?? `${listPointer}/${index}`;
    const style = String(node.style ?? (location === 'query' || location === 'cookie' ? 'form' : 'simple'));
    return {
      name: String(node.name),
      in: location,
      description: String(node.description ?? ''),
      required: node.required === true || location === 'path',
      deprecated: node.deprecated === true,
      allowsEmpty: node.allowEmptyValue === true && location === 'query',
      schema: placed(node.schema, `${parameterPointer}/schema`),
      content: contentOf(document, node.content, parameterPointer)[0],
      style,
      explode: typeof node.explode === 'boolean' ? node.explode : style === 'form',
      examples: examplesOf(document, node),
    };
  });
}

function bodyOf(document: Document, reference: unknown, fallback: string): RequestBody | undefined {
  if (reference === undefined) return undefined;
  const node = object(resolveIn(document, reference));
  const content = contentOf(document, node.content, refOf(reference) ?? fallback);
  return { required: node.required === true, content };
}

function responseOf(document: Document, status: string, reference: unknown, fallback: string): Response {
  const node = object(resolveIn(document, reference));
  const responsePointer = refOf(reference) ?? fallback;
  return {
    status: /^\dxx$/.test(status) ? status.toUpperCase() : status,
    description: String(node.description ?? ''),
    headers: headersOf(document, node.headers, `${responsePointer}/headers`),
    content: contentOf(document, node.content, responsePointer),
  };
}

function headersOf(document: Document, headers: unknown, headersPointer: string): Header[] {
  return Object.entries(object(headers))
    .filter(([name]) => !ignoredHeaders.has(name.toLowerCase()))
    .map(([name, reference]) => {
      const node = object(resolveIn(document, reference));
      const { schema, required } = node;
      const [example] = examplesOf(document, node);
      const headerPointer = refOf(reference) ?? `${headersPointer}/${encodeKey(name)}`;
      return {
        name: name.toLowerCase(),
        required: required === true,
        schema: placed(schema, `${headerPointer}/schema`),
        ...(example !== undefined && { example: String(example.value) }),
      };
    });
}

function contentOf(document: Document, content: unknown, parentPointer: string): MediaType[] {
  return Object.entries(object(content)).map(([type, reference]) => {
    const node = object(resolveIn(document, reference));
    const mediaPointer = refOf(reference) ?? `${parentPointer}/content/${encodeKey(type)}`;
    return {
      type: type.toLowerCase(),
      schema: placed(node.schema, `${mediaPointer}/schema`),
      ...(node.itemSchema !== undefined && { itemSchema: placed(node.itemSchema, `${mediaPointer}/itemSchema`) }),
      examples: examplesOf(document, node),
      encoding: encodingOf(document, type, node, mediaPointer),
    };
  });
}

function encodingOf(
  document: Document,
  type: string,
  { schema, encoding }: JsonObject,
  mediaPointer: string,
): MediaType['encoding'] {
  const declared = object(encoding);
  const contract = { resolve: <Node>(node: unknown) => resolveIn(document, node) as Node };
  if (isForm(type) || isXml(type)) return formEncodings(contract, schema, declared as MediaType['encoding']);
  if (!isMultipart(type)) return declared as MediaType['encoding'];
  return partEncodings(contract, schema, declared, (name) =>
    headersOf(document, object(declared[name]).headers, `${mediaPointer}/encoding/${encodeKey(name)}/headers`),
  );
}

function examplesOf(document: Document, node: JsonObject): Example[] {
  const examples = Object.entries(object(node.examples)).flatMap(([name, reference]) => {
    const example = object(resolveIn(document, reference));
    return 'value' in example ? [{ name, summary: String(example.summary ?? ''), value: example.value }] : [];
  });
  return examples.length === 0 && 'example' in node
    ? [{ name: 'default', summary: '', value: node.example }]
    : examples;
}

function placed(schema: unknown, schemaPointer: string): PlacedSchema | undefined {
  return isObject(schema) || typeof schema === 'boolean' ? { schema, pointer: schemaPointer } : undefined;
}

function refOf(node: unknown): string | undefined {
  return isObject(node) && typeof node.$ref === 'string' ? node.$ref : undefined;
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : [];
}

function encodeKey(key: string): string {
  return pointer(key).slice('#/'.length);
}
