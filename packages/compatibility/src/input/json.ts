/** What `JSON.parse` does not report: the line of a mistake, keys that occur twice, and nesting beyond the bound. */
import * as jsonc from 'jsonc-parser';
import { at, InputError } from '../model/json.ts';
import { maxDepth, tooDeep } from './size.ts';

/**
 * Reads JSON for its mistakes.
 *
 * @param name what to call the file in an error
 * @throws {InputError} with file, line and column: of the first syntax error, of a key that its object has already
 *   (`JSON.parse` keeps the last), or of a value that is too deep
 */
export function checkJson(text: string, name: string): void {
  /** The keys of each object around the current place; nothing for a list. */
  const around: (Set<string> | undefined)[] = [];

  const leave = (): void => void around.pop();

  function checkDepth(line: number, column: number, pathTo: () => jsonc.JSONPath, levels = around.length): void {
    if (levels > maxDepth) throw mistake(tooDeep, line, column, pathTo());
  }

  function mistake(message: string, line: number, column: number, path?: jsonc.JSONPath): InputError {
    const error = new InputError(message, path === undefined ? undefined : at('#', ...path));
    error.file = `${name}:${line + 1}:${column + 1}`;
    return error;
  }

  const visitor: jsonc.JSONVisitor = {
    onObjectBegin(_offset, _length, line, column, pathTo) {
      around.push(new Set());
      checkDepth(line, column, pathTo);
    },
    onObjectEnd: leave,
    onArrayBegin(_offset, _length, line, column, pathTo) {
      around.push(undefined);
      checkDepth(line, column, pathTo);
    },
    onArrayEnd: leave,
    onLiteralValue: (_value, _offset, _length, line, column, pathTo) => {
      checkDepth(line, column, pathTo, around.length + 1);
    },
    onObjectProperty(key, _offset, _length, line, column, pathTo) {
      const keys = around.at(-1);
      if (keys?.has(key))
        throw mistake(`the key ${JSON.stringify(key)} occurs twice`, line, column, [...pathTo(), key]);
      keys?.add(key);
    },
    onError(error, _offset, _length, line, column) {
      throw mistake(`this is no JSON: ${wordsOf(jsonc.printParseErrorCode(error))}`, line, column);
    },
  };
  jsonc.visit(text, visitor, { disallowComments: true, allowTrailingComma: false });
}

/** `PropertyNameExpected` → `property name expected`. */
function wordsOf(code: string): string {
  return code.replaceAll(/(?<!^)[A-Z]/g, ' $&').toLowerCase();
}
