/**
 * A schema of the contract, reduced by the generator to what decides about validity: the name of another schema, or
 * keywords of JSON Schema. `switch` replaces a `oneOf` with a discriminator.
 */
export type Schema = string | Keywords;

export interface Keywords {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly propertyNames?: Schema;
  readonly maxProperties?: number;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly switch?: { readonly by: string; readonly members: Readonly<Record<string, string>> };
}

/** Where a payload breaks its schema. It does not contain the value, which may be personal data. */
export interface Problem {
  /** JSON pointer (RFC 6901) to the value that is wrong, or to the object that lacks a field. */
  readonly pointer: string;
  /** The broken keyword of JSON Schema with its limit, such as `maxLength 40`. */
  readonly rule: string;
}
