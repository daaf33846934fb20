/** From the text of a file to a document. */
import { LineCounter, parseDocument } from 'yaml';
import { InputError, isObject, type JsonObject } from '../model/json.ts';

/**
 * Parses JSON or YAML.
 *
 * @param name what to call the file in an error
 * @throws {InputError} with line and column, when the text is neither, or no object
 */
export function parse(text: string, name: string): JsonObject {
  const value = /^\s*\{/.test(text) ? parseJson(text, name) : parseYaml(text, name);
  if (!isObject(value)) throw inFile(new InputError('expected an OpenAPI document, found no object'), name);
  return value;
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // It may be YAML in braces; if it is not, the YAML parser at least knows the line.
    try {
      return parseYaml(text, name);
    } catch {
      throw inFile(new InputError((error as Error).message), name);
    }
  }
}

function parseYaml(text: string, name: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const [error] = document.errors;
  if (error === undefined) return document.toJS();
  const { line, col } = lines.linePos(error.pos[0]);
  throw inFile(new InputError(error.message), `${name}:${line}:${col}`);
}

/** The error, with the file that it concerns unless it names one already. */
export function inFile(error: InputError, file: string): InputError {
  error.file ??= file;
  return error;
}
