import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isObject, type JsonObject, object } from './json.ts';
import { type Check, withStrictNumbers } from './texts.ts';

/** Compiles the schema at a JSON pointer of a document, once. @throws Error for a schema that cannot be used */
export type Compile = (pointer: string) => Check;

/**
 * The one set-up of Ajv. Its own instance for each call, because the documents of strangers may use each other's names.
 *
 * @param document registered as a whole, so that every `$ref` in it leads to its target
 * @param coerceTypes whether strings are converted to the types of the schema; this changes the value. A string is
 *   converted to a number only if it is written as in JSON
 */
export function createCompiler(document: JsonObject, coerceTypes: boolean): Compile {
  let ajv: Ajv2020 | undefined;
  const compiled = new Map<string, Check>();
  return (pointer) => {
    const known = compiled.get(pointer);
    if (known !== undefined) return known;
    ajv ??= createAjv(document, coerceTypes);
    const validate = ajv.compile({ $ref: `contract${pointer}` });
    const check = coerceTypes ? withStrictNumbers(validate) : validate;
    compiled.set(pointer, check);
    return check;
  };
}

function createAjv(document: JsonObject, coerceTypes: boolean): Ajv2020 {
  const text = JSON.stringify(document);
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    // 1e400 is no number of a double; `strict: false` would let it pass.
    strictNumbers: true,
    coerceTypes,
    logger: false,
    // Stryker disable all: these options cost or save time, and change no verdict.
    validateSchema: false,
    addUsedSchema: false,
    code: { optimize: false },
    // Stryker restore all
  });
  // To know which fields a union has seen, Ajv tries all of its branches, and converts the value for each of them.
  if (coerceTypes) ajv.opts.unevaluated = text.includes('"unevaluated');
  addFormats.default(ajv);
  // The format of the library admits every whole number. Next to 2^63, a double holds nothing but 2^63.
  ajv.addFormat('int64', {
    type: 'number',
    validate: (value) => Number.isInteger(value) && Math.abs(value) <= 2 ** 63,
  });
  // Ajv looks for names everywhere. In a document that was read, only examples and other data have some.
  const hasNames = /"\$(?:id|anchor)":"/.test(text);
  const grows = text.includes('"x-extensible-enum":true');
  const revive = (key: string, value: unknown) =>
    isName(key, value) ? undefined : withoutGrowingEnum(coerceTypes ? textFirst(key, value) : value);
  ajv.addSchema(coerceTypes || hasNames || grows ? JSON.parse(text, revive) : document, 'contract');
  return ajv;
}

/** The owner of an API may add values to such an enum at any time: none is wrong because it is not listed. */
function withoutGrowingEnum(value: unknown): unknown {
  if (!isObject(value) || value['x-extensible-enum'] !== true) return value;
  const { enum: _, ...rest } = value;
  return rest;
}

function isName(keyword: string, value: unknown): boolean {
  return (keyword === '$id' || keyword === '$anchor') && typeof value === 'string';
}

/** A string that a union accepts as it is must not become the number `012345` looks like. */
function textFirst(keyword: string, value: unknown): unknown {
  if (keyword !== 'anyOf' || !Array.isArray(value)) return value;
  const isText = (branch: unknown) => object(branch).type === 'string';
  return [...value.filter(isText), ...value.filter((branch) => !isText(branch))];
}
