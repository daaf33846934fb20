/** Parses and evaluates the runtime expressions of Arazzo. */
import { isObject, keysOf, valueAt } from '@xs2a/contract';

/** A parsed expression. A pointer begins with `/`, or is empty for the whole value. */
export type Expression =
  | { readonly kind: 'status' }
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'step' | 'workflow'; readonly id: string; readonly output: string; readonly pointer: string }
  | { readonly kind: 'body'; readonly pointer: string }
  | { readonly kind: 'header'; readonly name: string };

/** The values that expressions can refer to. */
export interface Scope {
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Outputs by step. */
  readonly steps: ReadonlyMap<string, Outputs>;
  readonly workflows: ReadonlyMap<string, Outputs>;
  /** Set as soon as the request has been answered. */
  readonly answer?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
  };
}

export type Outputs = Readonly<Record<string, unknown>>;

/** An expression that the suite does not know. */
export class ExpressionError extends Error {
  override name = 'ExpressionError';
}

const patterns: readonly [RegExp, (match: readonly string[]) => Expression][] = [
  [/^\$statusCode$/, () => ({ kind: 'status' })],
  [/^\$inputs\.([\w-]+)$/, ([, name = '']) => ({ kind: 'input', name })],
  [
    /^\$(step|workflow)s\.([\w-]+)\.outputs\.([\w-]+)(?:#(\/.*))?$/,
    ([, kind, id = '', output = '', pointer = '']) => ({ kind: kind as 'step' | 'workflow', id, output, pointer }),
  ],
  [/^\$response\.body(?:#(\/.*))?$/, ([, pointer = '']) => ({ kind: 'body', pointer })],
  [/^\$response\.header\.([\w!#$%&'*+.^`|~-]+)$/, ([, name = '']) => ({ kind: 'header', name: name.toLowerCase() })],
];

/** @throws {ExpressionError} */
export function parseExpression(text: string): Expression {
  for (const [pattern, build] of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return build(match);
  }
  throw new ExpressionError(`the expression ${text}, which the suite does not know`);
}

/** @returns `undefined` when the expression has no value */
export function evaluate(expression: Expression, scope: Scope): unknown {
  switch (expression.kind) {
    case 'status':
      return scope.answer?.status;
    case 'input':
      return scope.inputs[expression.name];
    case 'step':
    case 'workflow': {
      const outputs = (expression.kind === 'step' ? scope.steps : scope.workflows).get(expression.id);
      return valueAt(outputs?.[expression.output], keysOf(expression.pointer));
    }
    case 'body':
      return valueAt(scope.answer?.body, keysOf(expression.pointer));
    case 'header':
      return scope.answer?.headers[expression.name];
  }
}

/** Expressions in braces in a text. */
export const embedded: RegExp = /\{(\$[^{}]+)\}/g;

/**
 * The value with all its expressions replaced. A text that is an expression becomes its value, of any type; an
 * expression in braces becomes a part of the text.
 *
 * @param missing called for each expression without a value
 */
export function substitute(value: unknown, scope: Scope, missing: (expression: string) => void): unknown {
  if (typeof value === 'string') return value.startsWith('$') ? resolve(value) : value.replace(embedded, inText);
  if (Array.isArray(value)) return value.map((item) => substitute(item, scope, missing));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, substitute(item, scope, missing)]));

  function resolve(text: string): unknown {
    const value = evaluate(parseExpression(text), scope);
    if (value === undefined) missing(text);
    return value;
  }

  function inText(_whole: string, text: string): string {
    const value = resolve(text);
    return typeof value === 'string' ? value : JSON.stringify(value ?? null);
  }
}

/** Every expression in a value, however deep, and in braces as well. */
export function* expressionsIn(value: unknown): Generator<Expression> {
  if (typeof value === 'string') {
    const texts = value.startsWith('$') ? [value] : [...value.matchAll(embedded)].map(([, text = '']) => text);
    for (const text of texts) yield parseExpression(text);
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) yield* expressionsIn(item);
  }
}
