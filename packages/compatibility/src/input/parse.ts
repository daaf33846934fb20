/** From the text of a file to a document. */
import { CORE_SCHEMA, load, Type, YAMLException } from 'js-yaml';
import { InputError, isObject, type JsonObject } from '../model/json.ts';
import { checkJson } from './json.ts';
import { checkSize, maxDepth, maxNodes, tooDeep } from './size.ts';
import { keepText, locate } from './texts.ts';

/**
 * Parses JSON or YAML.
 *
 * @param name what to call the file in an error
 * @throws {InputError} with line and column, when the text is neither, is not an object, repeats a key, or is nested
 *   or expanded beyond the bounds of `size.ts`
 */
export function parse(text: string, name: string): JsonObject {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const value = /^\s*\{/.test(content) ? parseJson(content, name) : parseYaml(content, name);
  if (!isObject(value)) throw inFile(new InputError('expected an OpenAPI document, found no object'), name);
  keepText(value, { text: content, name });
  if (anchor.test(content)) checkAliases(value);
  return value;
}

function checkAliases(document: JsonObject): void {
  try {
    checkSize(document);
  } catch (error) {
    throw locate(error, { base: document, revision: document });
  }
}

function parseJson(text: string, name: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Braces can be YAML, unless the name of the file says that they are JSON.
    if (!name.endsWith('.json') && isYaml(text)) return parseYaml(text, name);
  }
  checkJson(text, name);
  return value;
}

function isYaml(text: string): boolean {
  try {
    load(text, options);
    return true;
  } catch {
    return false;
  }
}

/** The values that JSON knows, so that a date stays a text; and merge keys, which the parser recognises by this tag. */
const merge = new Type('tag:yaml.org,2002:merge', { kind: 'scalar', resolve: (text) => text === '<<' });
const schema = CORE_SCHEMA.extend({ implicit: [merge] });

// The types of js-yaml do not know its newer limits yet.
const options = { schema, maxDepth, maxTotalMergeKeys: maxNodes };

/** Whether a text can have an alias: without an anchor there is none. */
const anchor = /(?:^|[\s[{,:-])&[^\s,[\]{}]/m;

function parseYaml(text: string, name: string): unknown {
  try {
    return load(text, options);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw inFile(new InputError(messageOf(error)), placeOf(error, name));
  }
}

function messageOf({ reason }: YAMLException): string {
  return reason.startsWith('nesting exceeded') ? tooDeep : reason;
}

function placeOf({ mark }: YAMLException, name: string): string {
  return mark === undefined ? name : `${name}:${mark.line + 1}:${mark.column + 1}`;
}

/** The error, with the file that it concerns unless it names one already. */
export function inFile(error: InputError, file: string): InputError {
  error.file ??= file;
  return error;
}
