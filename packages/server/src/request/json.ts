import { validationFailed } from '../problem.ts';
import { checkKeys } from './keys.ts';

/**
 * Parses JSON.
 *
 * @throws {Problem} 422 on `body` if it is broken or nests too deep, on the field of a key that reaches a prototype
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's message quotes the body, which may contain credentials.
    throw validationFailed({ body: ['The body is not valid JSON.'] });
  }
  checkKeys(value);
  return value;
}
