/** The contract as the suite sees it: operations with everything they refer to, and pointers to every schema. */
import { type Document, methods, resolveIn } from './document.ts';
import { isObject, type JsonObject, object, pointer } from './json.ts';
import { type SecurityScheme, securitySchemes } from './security.ts';

/** A JSON Schema as it stands in the document: `$ref`s are followed with {@link Contract.resolve}. */
export type Schema = JsonObject;

/** A schema, and where it stands in the document, as a URI fragment: validators are compiled by place. */
export interface PlacedSchema {
  readonly schema: Schema | boolean;
  readonly pointer: string;
}

/** A named example with a value; `examples` without one (`externalValue`) are left out. */
export interface Example {
  /** Its key in `examples`; `default` for a bare `example`. */
  readonly name: string;
  readonly value: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  /** `undefined` when the parameter has `content`, or no schema at all. */
  readonly schema: PlacedSchema | undefined;
  readonly style: string;
  readonly explode: boolean;
  readonly examples: readonly Example[];
}

export interface MediaType {
  /** As the contract writes it, which may be a range: `application/json`, `text/*`. */
  readonly type: string;
  readonly schema: PlacedSchema | undefined;
  readonly examples: readonly Example[];
  /** How the fields of a form are written. */
  readonly encoding: Readonly<Record<string, { style?: string; explode?: boolean; contentType?: string }>>;
}

interface RequestBody {
  readonly required: boolean;
  readonly content: readonly MediaType[];
}

interface Header {
  /** In small letters. */
  readonly name: string;
  readonly required: boolean;
  readonly schema: PlacedSchema | undefined;
}

export interface Response {
  /** As the contract writes it: `200`, `4XX` or `default`. */
  readonly status: string;
  readonly headers: readonly Header[];
  /** Empty for an answer without a body. */
  readonly content: readonly MediaType[];
}

export interface Operation {
  /** The `operationId`; method and path where there is none. */
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** With placeholders: `/v1/risks/{risk_id}`. */
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly responses: readonly Response[];
  /** Alternatives: the schemes of one of them are enough. Empty: no credentials are asked for. */
  readonly security: readonly (readonly SecurityScheme[])[];
}

export interface Contract {
  readonly document: Document;
  /** `info.title` and `info.version`. */
  readonly title: string;
  readonly version: string;
  readonly operations: readonly Operation[];
  readonly schemes: readonly SecurityScheme[];
  /** Follows a `$ref`, if the node is one. */
  resolve<Node = Schema>(node: unknown): Node;
}

/** @param document one that {@link checkDocument} has accepted */
export function createContract(document: Document): Contract {
  const resolve = <Node>(node: unknown) => resolveIn(document, node) as Node;
  const info = object(document.info);
  const schemes = securitySchemes(document);
  const operations = Object.entries(document.paths).flatMap(([path, node]) => {
    const item = object(resolve(node));
    const place = refOf(node) ?? pointer('paths', path);
    return methods
      .filter((method) => isObject(item[method]))
      .map((method) => operationOf(document, schemes, { path, method, item, place }));
  });
  return {
    document,
    title: String(info.title ?? 'untitled'),
    version: String(info.version ?? ''),
    operations,
    schemes,
    resolve,
  };
}

interface Found {
  readonly path: string;
  readonly method: string;
  readonly item: JsonObject;
  readonly place: string;
}

function operationOf(document: Document, schemes: readonly SecurityScheme[], found: Found): Operation {
  const { path, method, item, place } = found;
  const node = object(item[method]);
  const byName = new Map(schemes.map((scheme) => [scheme.name, scheme]));
  const needs = (node.security ?? document.security ?? []) as JsonObject[];
  const security = needs.map((need) => Object.keys(need).flatMap((name) => byName.get(name) ?? []));
  return {
    id: typeof node.operationId === 'string' ? node.operationId : `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    summary: String(node.summary ?? ''),
    parameters: parametersOf(document, item, node, `${place}`, method),
    body: bodyOf(document, node.requestBody, `${place}/${method}/requestBody`),
    responses: Object.entries(object(node.responses))
      .filter(([status]) => !status.startsWith('x-'))
      .map(([status, response]) => responseOf(document, status, response, `${place}/${method}/responses/${status}`)),
    // An alternative without schemes asks for nothing.
    security: security.some((alternative) => alternative.length === 0) ? [] : security,
  };
}

function parametersOf(document: Document, item: JsonObject, node: JsonObject, place: string, method: string) {
  const shared = listed(document, item.parameters, `${place}/parameters`);
  const own = listed(document, node.parameters, `${place}/${method}/parameters`);
  // The operation's own parameter takes the place of the shared one.
  const byKey = new Map([...shared, ...own].map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
  return [...byKey.values()].filter(
    ({ in: where, name }) => where !== 'header' || !ignoredHeaders.has(name.toLowerCase()),
  );
}

/** OpenAPI gives these headers to the media types and the security schemes. */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization']);

function listed(document: Document, list: unknown, place: string): Parameter[] {
  if (!Array.isArray(list)) return [];
  return list.map((reference, index) => {
    const node = object(resolveIn(document, reference));
    const where = node.in as Parameter['in'];
    const style = String(node.style ?? (where === 'query' || where === 'cookie' ? 'form' : 'simple'));
    return {
      name: String(node.name),
      in: where,
      required: node.required === true || where === 'path',
      schema: placed(node.schema, `${refOf(reference) ?? `${place}/${index}`}/schema`),
      style,
      explode: typeof node.explode === 'boolean' ? node.explode : style === 'form',
      examples: examplesOf(document, node),
    };
  });
}

function bodyOf(document: Document, reference: unknown, place: string): RequestBody | undefined {
  if (reference === undefined) return undefined;
  const node = object(resolveIn(document, reference));
  return { required: node.required === true, content: contentOf(document, node.content, refOf(reference) ?? place) };
}

function responseOf(document: Document, status: string, reference: unknown, place: string): Response {
  const node = object(resolveIn(document, reference));
  const here = refOf(reference) ?? place;
  return {
    status,
    headers: Object.entries(object(node.headers))
      .filter(([name]) => !ignoredHeaders.has(name.toLowerCase()))
      .map(([name, header]) => {
        const { schema, required } = object(resolveIn(document, header));
        const at = refOf(header) ?? `${here}/headers/${encode(name)}`;
        return { name: name.toLowerCase(), required: required === true, schema: placed(schema, `${at}/schema`) };
      }),
    content: contentOf(document, node.content, here),
  };
}

function contentOf(document: Document, content: unknown, place: string): MediaType[] {
  return Object.entries(object(content)).map(([type, reference]) => {
    const node = object(resolveIn(document, reference));
    const here = refOf(reference) ?? `${place}/content/${encode(type)}`;
    return {
      type: type.toLowerCase(),
      schema: placed(node.schema, `${here}/schema`),
      examples: examplesOf(document, node),
      encoding: object(node.encoding) as MediaType['encoding'],
    };
  });
}

function examplesOf(document: Document, node: JsonObject): Example[] {
  const named = Object.entries(object(node.examples)).flatMap(([name, reference]) => {
    const example = object(resolveIn(document, reference));
    return 'value' in example ? [{ name, value: example.value }] : [];
  });
  return named.length === 0 && 'example' in node ? [{ name: 'default', value: node.example }] : named;
}

function placed(schema: unknown, place: string): PlacedSchema | undefined {
  if (!isObject(schema) && typeof schema !== 'boolean') return undefined;
  return { schema, pointer: place };
}

function refOf(node: unknown): string | undefined {
  return isObject(node) && typeof node.$ref === 'string' ? node.$ref : undefined;
}

function encode(key: string): string {
  return pointer(key).slice('#/'.length);
}
