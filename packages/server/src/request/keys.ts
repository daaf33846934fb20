import { newErrors, type Problem, validationFailed } from '../problem.ts';

/** Names through which a careless merge reaches the prototype of every object. No field of an API needs them. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** How deep a body may nest: far more than a contract needs, far less than a stack can take. */
const maxDepth = 32;

/**
 * Checks every key of a parsed body.
 *
 * @throws {Problem} 422 on the field of a key that reaches a prototype, or on `body` if it nests too deep
 */
export function checkKeys(value: unknown, path: readonly string[] = []): void {
  if (typeof value !== 'object' || value === null) return;
  if (path.length >= maxDepth) {
    throw validationFailed({ body: [`The body nests deeper than ${maxDepth} levels.`] });
  }
  for (const [key, child] of Object.entries(value)) {
    if (forbidden.has(key)) throw forbiddenKey([...path, key]);
    checkKeys(child, [...path, key]);
  }
}

/** Like {@link checkKeys}, for the name of a form field with brackets: `metadata[__proto__]`. */
export function checkName(name: string): void {
  const keys = name.split('[').map((key) => key.replace(/\]$/, ''));
  const index = keys.findIndex((key) => forbidden.has(key));
  if (index >= 0) throw forbiddenKey(keys.slice(0, index + 1));
}

function forbiddenKey(keys: readonly string[]): Problem {
  const errors = newErrors();
  errors[keys.join('.')] = [`The key "${keys.at(-1)}" is not allowed.`];
  return validationFailed(errors);
}
