/** A contract as its readers see it: operations with everything they refer to, and the place of every schema. */
import type { Document } from './document.ts';
import type { JsonObject } from './json.ts';
import type { SecurityScheme } from './security.ts';

/** A JSON Schema as in the document: follow its `$ref` with {@link Contract.resolve}. */
export type Schema = JsonObject;

/** A schema and its JSON pointer in the document, as a URI fragment: validators are compiled by place. */
export interface PlacedSchema {
  readonly schema: Schema | boolean;
  readonly pointer: string;
}

/** A named example with a value; `examples` without one (`externalValue`) are left out. */
export interface Example {
  /** Its key in `examples`; `default` for a bare `example`. */
  readonly name: string;
  /** Empty if the example has none. */
  readonly summary: string;
  readonly value: unknown;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  /** Empty if it has none. */
  readonly description: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  /** Whether it may be sent without a value, whatever its schema says (`allowEmptyValue`). */
  readonly allowsEmpty: boolean;
  /** `undefined` when the parameter has `content`, or no schema at all. */
  readonly schema: PlacedSchema | undefined;
  /** The media type in which its value is written, and the schema of the value; `undefined` when it has a style. */
  readonly content?: MediaType | undefined;
  readonly style: string;
  readonly explode: boolean;
  readonly examples: readonly Example[];
}

/** How a field of a form is written. */
export interface FieldEncoding {
  readonly style?: string;
  readonly explode?: boolean;
  /** Media type of its parts in a multipart body. Default: a text without a type. */
  readonly contentType?: string;
  /** Whether its parts are files. */
  readonly isFile?: boolean;
  /** Whether it is a list, each entry of which has its own part or value. */
  readonly isList?: boolean;
  /** Of its parts. */
  readonly headers?: readonly Header[];
}

export interface MediaType {
  /** As the contract writes it, in small letters; may be a range: `application/json`, `text/*`. */
  readonly type: string;
  readonly schema: PlacedSchema | undefined;
  /** Of each item of a stream: a line, or an event. */
  readonly itemSchema?: PlacedSchema | undefined;
  readonly examples: readonly Example[];
  /** How the fields of a form are written, by their names. */
  readonly encoding: Readonly<Record<string, FieldEncoding>>;
}

/** A body as it is sent. */
export interface EncodedBody {
  /** Media type with its parameters, for `Content-Type`. */
  readonly type: string;
  readonly content: string | Uint8Array;
}

export interface RequestBody {
  readonly required: boolean;
  readonly content: readonly MediaType[];
}

export interface Header {
  /** In small letters. */
  readonly name: string;
  readonly required: boolean;
  readonly schema: PlacedSchema | undefined;
  /** The first one, as it is written; `undefined` when there is none. */
  readonly example?: string | undefined;
}

export interface Response {
  /** As the contract writes it: `200`, `4XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly headers: readonly Header[];
  /** Empty for an answer without a body. */
  readonly content: readonly MediaType[];
}

/** An operation, or a webhook, whose path is then its name. */
export interface Operation {
  /** The `operationId`; method and path where there is none, or another operation has the same. */
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** With placeholders: `/v1/risks/{risk_id}`. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly responses: readonly Response[];
  /** Alternatives: the schemes of one of them are enough. Empty: no credentials are asked for. */
  readonly security: readonly (readonly SecurityScheme[])[];
  /** Paths that the API answers like this one although it does not document them (`x-aliases`). */
  readonly aliases: readonly string[];
  /** The Operation Object as in the document, for its extensions. */
  readonly node: JsonObject;
}

/** An operation of a document that cannot be read. */
export interface LeftOutOperation {
  /** Its id, else its method and path; the path alone if it is not known which operations the path has. */
  readonly operation: string;
  /** In capitals. */
  readonly method?: string;
  readonly path: string;
  /** What cannot be read, and where: a sentence without its full stop. */
  readonly reason: string;
}

export interface Contract {
  /** In one file, as OpenAPI 3.1, and without the operations that are left out. */
  readonly document: Document;
  /** `info.title` and `info.version`. */
  readonly title: string;
  readonly version: string;
  readonly operations: readonly Operation[];
  readonly webhooks: readonly Operation[];
  readonly schemes: readonly SecurityScheme[];
  /** What the document also has, and is in none of the lists above. */
  readonly leftOut: readonly LeftOutOperation[];
  /** Follows a `$ref`, if the node is one. */
  resolve<Node = Schema>(node: unknown): Node;
}
