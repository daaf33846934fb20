/**
 * Parses and evaluates the simple conditions of Arazzo: literals, expressions, comparisons, `!`, `&&`, `||`, brackets.
 */
import { type Expression, ExpressionError, evaluate, parseExpression, type Scope } from './expression.ts';

export type Condition =
  | { readonly kind: 'value'; readonly expression: Expression; readonly text: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Condition; readonly right: Condition };

const token = /\s*(&&|\|\||==|!=|<=|>=|<|>|!|\(|\)|'(?:[^']|'')*'|\$[^\s()!=<>&|']+|-?\d+(?:\.\d+)?|true|false|null)/y;

/** Operators in ascending order of precedence. */
const levels: readonly (readonly string[])[] = [['||'], ['&&'], ['==', '!=', '<', '<=', '>', '>=']];

/** @throws {ExpressionError} naming the part that cannot be parsed */
export function parseCondition(text: string): Condition {
  const tokens = tokensOf(text);
  let next = 0;
  const condition = level(0);
  if (next < tokens.length) throw new ExpressionError(`“${tokens[next]}” in the condition ${text}`);
  return condition;

  function level(index: number): Condition {
    const operators = levels[index];
    if (operators === undefined) return operand();
    let left = level(index + 1);
    for (let operator = tokens[next]; operator !== undefined && operators.includes(operator); operator = tokens[next]) {
      next += 1;
      left = { kind: 'binary', operator, left, right: level(index + 1) };
    }
    return left;
  }

  function operand(): Condition {
    const current = tokens[next];
    next += 1;
    if (current === '!') return { kind: 'not', of: operand() };
    if (current === '(') {
      const inner = level(0);
      if (tokens[next] !== ')') throw new ExpressionError(`a bracket that is not closed in the condition ${text}`);
      next += 1;
      return inner;
    }
    if (current?.startsWith('$')) return { kind: 'value', expression: parseExpression(current), text: current };
    if (current?.startsWith("'")) return { kind: 'literal', value: current.slice(1, -1).replaceAll("''", "'") };
    if (current !== undefined && /^(?:-?\d|true$|false$|null$)/.test(current)) {
      return { kind: 'literal', value: JSON.parse(current) as number | boolean | null };
    }
    throw new ExpressionError(
      `${current === undefined ? 'an end' : `“${current}”`} too early in the condition ${text}`,
    );
  }
}

/** Whether the condition holds. An expression without a value is `null`. */
export function holds(condition: Condition, scope: Scope): boolean {
  return isTrue(resultOf(condition, scope));
}

/** The expressions of a condition, with their texts. */
export function* operands(condition: Condition): Generator<{ expression: Expression; text: string }> {
  if (condition.kind === 'value') yield condition;
  if (condition.kind === 'not') yield* operands(condition.of);
  if (condition.kind === 'binary') {
    yield* operands(condition.left);
    yield* operands(condition.right);
  }
}

function resultOf(condition: Condition, scope: Scope): unknown {
  if (condition.kind === 'literal') return condition.value;
  if (condition.kind === 'value') return evaluate(condition.expression, scope) ?? null;
  if (condition.kind === 'not') return !holds(condition.of, scope);
  const { operator, left, right } = condition;
  if (operator === '&&') return holds(left, scope) && holds(right, scope);
  if (operator === '||') return holds(left, scope) || holds(right, scope);
  return compare(operator, resultOf(left, scope), resultOf(right, scope));
}

/** Compares texts case-insensitively, as Arazzo demands; a number equals its text. */
function compare(operator: string, left: unknown, right: unknown): boolean {
  const isNumeric = [left, right].every((value) => value !== '' && Number.isFinite(Number(value)) && isScalar(value));
  const [a, b] = isNumeric ? [Number(left), Number(right)] : [folded(left), folded(right)];
  if (operator === '==') return a === b;
  if (operator === '!=') return a !== b;
  // Values without an order are neither less nor greater.
  if (typeof a !== typeof b || (typeof a !== 'number' && typeof a !== 'string')) return false;
  const [less, equal] = [(a as number) < (b as number), a === b];
  return operator === '<' ? less : operator === '<=' ? less || equal : operator === '>' ? !less && !equal : !less;
}

function isScalar(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'string';
}

function folded(value: unknown): unknown {
  if (typeof value === 'string') return value.toLowerCase();
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

function isTrue(value: unknown): boolean {
  return value !== null && value !== false && value !== 0 && value !== '';
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const start = token.lastIndex;
    const [, next] = token.exec(text) ?? [];
    if (next === undefined) throw new ExpressionError(`“${text.slice(start).trim()}” in the condition ${text}`);
    tokens.push(next);
  }
  return tokens;
}
