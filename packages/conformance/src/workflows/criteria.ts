/** Evaluates criteria of every type. */
import { isObject, isSecretName } from '@xs2a/contract';
import { query } from 'jsonpath-rfc9535';
import parseJsonPath from 'jsonpath-rfc9535/parser';
import { holds, operands, parseCondition } from './condition.ts';
import type { Criterion } from './document.ts';
import {
  type Expression,
  ExpressionError,
  embedded,
  evaluate,
  expressionsIn,
  parseExpression,
  type Scope,
} from './expression.ts';

/** Whether an answer meets a criterion, and the value that decided it. */
export interface Verdict {
  readonly holds: boolean;
  /** The value in words, without secrets. */
  readonly found: string;
  /** The place of the value: the status, the name of a header, or a JSON pointer into the body. */
  readonly place: string;
}

/** @throws {ExpressionError} for a condition that cannot be parsed */
export function decide({ condition, type, context = '' }: Criterion, scope: Scope): Verdict {
  if (type === 'simple') {
    const parsed = parseCondition(condition);
    const values = [...operands(parsed)].filter(({ expression }) => isAnswer(expression));
    return {
      holds: holds(parsed, scope),
      found:
        values.map(({ expression, text }) => `${text} is ${describeExpression(expression, scope)}`).join(', ') ||
        'no answer',
      place: placeOf(values[0]?.expression),
    };
  }
  const expression = parseExpression(context);
  const value = evaluate(expression, scope);
  const isMet = type === 'regex' ? matches(condition, value) : selects(withValues(condition, scope), value);
  return { holds: isMet, found: `${context} is ${describeExpression(expression, scope)}`, place: placeOf(expression) };
}

/** @throws {ExpressionError} for an invalid regular expression or JSONPath */
export function checkCriterion({ condition, type }: Criterion): void {
  try {
    if (type === 'regex') new RegExp(condition);
    if (type === 'jsonpath') parseJsonPath(condition.replace(embedded, '""'));
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/g, ' ').replace(/\.$/, '');
    throw new ExpressionError(`the condition ${condition}, which is none of the type ${type}: ${reason}`);
  }
}

/** The expressions that a criterion depends on. @throws {ExpressionError} */
export function* expressionsOf({ condition, type, context = '' }: Criterion): Generator<Expression> {
  if (type !== 'simple') yield parseExpression(context);
  if (type === 'simple') for (const { expression } of operands(parseCondition(condition))) yield expression;
  // The blank keeps the dollar of the JSONPath from looking like an expression.
  if (type === 'jsonpath') yield* expressionsIn(` ${condition}`);
}

function matches(pattern: string, value: unknown): boolean {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return new RegExp(pattern).test(text);
}

/**
 * Whether a JSONPath selects anything. The value is put into a list, because the example of the specification,
 * `$[?count(@.pets) > 0]` on an object with `pets`, works only if a filter at the root tests the whole value.
 */
function selects(path: string, value: unknown): boolean {
  return query([value ?? null] as Parameters<typeof query>[0], path).length > 0;
}

/** Replaces expressions in braces with JSON values. */
function withValues(condition: string, scope: Scope): string {
  return condition.replace(embedded, (_whole, text: string) =>
    JSON.stringify(evaluate(parseExpression(text), scope) ?? null),
  );
}

function isAnswer({ kind }: Expression): boolean {
  return kind === 'status' || kind === 'body' || kind === 'header';
}

function placeOf(expression: Expression | undefined): string {
  if (expression?.kind === 'body') return expression.pointer || '/';
  return expression?.kind === 'header' ? expression.name : 'status';
}

/** Characters of the longest value that is shown whole. */
const maxLength = 120;

function describeExpression(expression: Expression, scope: Scope): string {
  const value = evaluate(expression, scope);
  if (value === undefined) return 'not there';
  const name = expression.kind === 'body' ? (expression.pointer.split('/').at(-1) ?? '') : '';
  if (isSecretName(name)) return 'there, and secret';
  const text = JSON.stringify(value, (key, inner: unknown) => (isSecretName(key) && !isObject(inner) ? '…' : inner));
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}
