/** Runtime expressions: the part of Arazzo that every runner knows. */
import { isObject, type Path } from '../json.ts';

/** What an expression leads to; pointers begin with `/`, or are empty for the whole. */
export type Expression =
  | { kind: 'status' }
  | { kind: 'input'; name: string }
  | { kind: 'step'; id: string; output: string; pointer: string }
  | { kind: 'workflow'; id: string; output: string; pointer: string }
  | { kind: 'body'; pointer: string }
  | { kind: 'header'; name: string };

/** An expression in a document. */
export interface Occurrence {
  path: Path;
  /** As written, without braces around it. */
  text: string;
  /** `undefined` for an expression that the workflows may not use. */
  expression: Expression | undefined;
}

const word = '[A-Za-z0-9_-]+';
const pointer = '(?:#((?:/[^\\s{}()#]*)+))?';
const output = new RegExp(`^\\$(steps|workflows)\\.(${word})\\.outputs\\.(${word})${pointer}$`);
const body = new RegExp(`^\\$response\\.body${pointer}$`);
const header = new RegExp(`^\\$response\\.header\\.(${word})$`);
const input = new RegExp(`^\\$inputs\\.(${word})$`);

/** Reads one expression. */
export function parseExpression(text: string): Expression | undefined {
  if (text === '$statusCode') return { kind: 'status' };
  const [, name] = input.exec(text) ?? header.exec(text) ?? [];
  if (name !== undefined) return { kind: text.startsWith('$inputs') ? 'input' : 'header', name };
  const [inBody, bodyPointer = ''] = body.exec(text) ?? [];
  if (inBody !== undefined) return { kind: 'body', pointer: bodyPointer };
  const [, owner, id = '', key = '', outputPointer = ''] = output.exec(text) ?? [];
  if (owner === undefined) return undefined;
  return { kind: owner === 'steps' ? 'step' : 'workflow', id, output: key, pointer: outputPointer };
}

/** The expressions in a value, at any depth: whole texts, or parts of texts in braces. */
export function* expressionsIn(value: unknown, path: Path): Generator<Occurrence> {
  if (typeof value === 'string') {
    const texts = value.startsWith('$') ? [value] : embedded(value);
    for (const text of texts) yield { path, text, expression: parseExpression(text) };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* expressionsIn(item, [...path, index]);
  } else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) yield* expressionsIn(item, [...path, key]);
  }
}

/** The expressions of a condition by its type: whole operands, or in braces in a JSONPath. */
export function* expressionsInCondition(condition: string, type: unknown, path: Path): Generator<Occurrence> {
  const isSimple = type === undefined || type === 'simple';
  const texts = isSimple ? (condition.match(/\$[^\s()!=<>&|']+/g) ?? []) : embedded(condition);
  for (const text of texts) yield { path, text, expression: parseExpression(text) };
}

function embedded(text: string): string[] {
  return [...text.matchAll(/\{(\$[^{}]*)\}/g)].map(([, inside = '']) => inside);
}
