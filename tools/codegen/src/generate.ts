/**
 * The only module that uses openapi-typescript and, through it, the compiler API of TypeScript. openapi-typescript is no
 * longer developed: a replacement must keep the signature of `generateTypes`, and nothing else.
 */
import { isObject } from '@xs2a/contract';
import openapiTypeScript, { astToString, type OpenAPI3, type OpenAPITSOptions } from 'openapi-typescript';
import ts from 'typescript';
import { readContract } from './contract.ts';
import { InputError } from './input.ts';
import { nameSchemas } from './names.ts';

const options: OpenAPITSOptions = {
  silent: true,
  // Bytes are no string. `@xs2a/types` declares their type by hand.
  inject: "import type { Binary } from '../binary.ts';",
  transform: (schema) =>
    schema.format === 'binary' ? ts.factory.createTypeReferenceNode('Binary') : growingEnum(schema),
};

/**
 * Compiles the bundle into the interfaces `paths`, `webhooks`, `components` and `operations`, and a type for each schema.
 *
 * @param bundle the parsed `openapi.json`, an OpenAPI 3.1 document without references to other files
 * @returns the text of a TypeScript module, without a header; the same bundle gives the same text. The module imports
 *   the type `Binary` from `../binary.ts`
 * @throws InputError when the bundle is not an OpenAPI 3.1 document or has a reference that leads nowhere
 */
export async function generateTypes(bundle: object): Promise<string> {
  const { operations } = readContract(bundle);
  const texts = new Map(operations.map(({ operationId, text }) => [operationId, text]));
  try {
    const nodes = await openapiTypeScript(withoutRepetitions(bundle) as OpenAPI3, options);
    // `$defs` is always empty: the bundle keeps its schemas under `components`.
    const declarations = nodes.filter((node) => !(ts.isTypeAliasDeclaration(node) && node.name.text === '$defs'));
    return astToString(nameSchemas(declarations, texts));
  } catch (error) {
    throw new InputError(`openapi-typescript refuses the contract: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * An enum to which the API may add values is a union of those that are known and of any other text; editors still
 * suggest the known ones.
 */
function growingEnum(schema: object): ts.TypeNode | undefined {
  if (!('enum' in schema) || !('x-extensible-enum' in schema) || schema['x-extensible-enum'] !== true) return undefined;
  if (!Array.isArray(schema.enum)) return undefined;
  const known = schema.enum.map((value) => ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(value)));
  const any = ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ]);
  return ts.factory.createUnionTypeNode([...known, ts.factory.createParenthesizedType(any)]);
}

/**
 * Copies the bundle without its discriminators and titles; the generator changes its input. Members of a union have a
 * `const` for the property by which TypeScript narrows. With a discriminator, openapi-typescript adds that property a
 * second time, with comments about itself. The title of a schema is its name, which its type has anyway.
 */
function withoutRepetitions(bundle: object): object {
  const copy = JSON.parse(JSON.stringify(bundle), (_key, value) => {
    if (!isObject(value) || !Array.isArray(value.oneOf)) return value;
    const { discriminator: _, ...rest } = value;
    return rest;
  });
  for (const [name, schema] of Object.entries<unknown>(copy.components?.schemas ?? {})) {
    if (isObject(schema) && schema.title === name) delete schema.title;
  }
  return copy;
}
