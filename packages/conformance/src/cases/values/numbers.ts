import { type Schema, typesOf } from '@xs2a/contract';
import type { Value } from './value.ts';

/** The limits of formats of OpenAPI, and numbers beyond them; a double holds no number next to those of `int64`. */
const formatLimits: Readonly<Record<string, readonly number[]>> = {
  int32: [2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1],
  int64: [1e19, -1e19],
};

/** The limits of a number, and the next number on both sides. */
export function numbers(schema: Schema): Value[] {
  const types = typesOf(schema);
  if (!types.includes('integer') && !types.includes('number')) return [];
  const isWhole = !types.includes('number');
  const { multipleOf } = schema;
  const step = typeof multipleOf === 'number' ? multipleOf : isWhole ? 1 : 0.01;
  const limits = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].flatMap((keyword) => {
    const limit = schema[keyword];
    return typeof limit === 'number' ? [limit, limit - step, limit + step] : [];
  });
  const values = [
    ...(formatLimits[String(schema.format)] ?? []),
    ...(limits.length > 0 ? limits : [0, -1, 1_000_000]),
    ...(typeof multipleOf === 'number' ? [multipleOf, multipleOf * 1.5] : []),
    ...(isWhole ? [1.5] : []),
  ];
  return [...new Set(values.map(round))].map((value) => ({ what: `is ${value}`, value }));
}

/** Removes the errors of binary fractions: 0.01, not 0.010000000000000009. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
