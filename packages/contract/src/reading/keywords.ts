/** Values of keywords that no validator can use. */
import { abbreviate } from '../abbreviate.ts';
import { isObject, type JsonObject } from '../json.ts';
import { strictPattern } from './pattern.ts';

const types = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

interface Rule {
  readonly isRight: (value: unknown) => boolean;
  readonly expected: string;
}

const count: Rule = {
  isRight: (value) => Number.isInteger(value) && Number(value) >= 0,
  expected: 'a whole number that is not negative',
};
const number: Rule = { isRight: Number.isFinite, expected: 'a number' };
const flag: Rule = { isRight: (value) => typeof value === 'boolean', expected: 'true or false' };
const texts: Rule = {
  isRight: (value) => Array.isArray(value) && value.every((name) => typeof name === 'string'),
  expected: 'a list of names',
};

/** What it leads to depends on the way to it. */
const unsupported: Rule = { isRight: () => false, expected: '$ref' };

const rules: Readonly<Record<string, Rule>> = {
  type: {
    isRight: (value) => [value].flat().length > 0 && [value].flat().every((type) => types.has(String(type))),
    expected: `one or more of ${[...types].join(', ')}`,
  },
  enum: { isRight: (value) => Array.isArray(value) && value.length > 0, expected: 'a list of values' },
  format: { isRight: (value) => typeof value === 'string', expected: 'a text' },
  pattern: {
    isRight: (value) => typeof value === 'string' && strictPattern(value) !== undefined,
    expected: 'a regular expression of JavaScript',
  },
  patternProperties: {
    isRight: (value) => isObject(value) && Object.keys(value).every((key) => strictPattern(key) !== undefined),
    expected: 'names that are regular expressions of JavaScript',
  },
  multipleOf: { isRight: (value) => Number.isFinite(value) && Number(value) > 0, expected: 'a number above 0' },
  $dynamicRef: unsupported,
  $recursiveRef: unsupported,
  required: texts,
  dependentRequired: {
    isRight: (value) => isObject(value) && Object.values(value).every(texts.isRight),
    expected: 'lists of names',
  },
  uniqueItems: flag,
  ...Object.fromEntries(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].map((name) => [name, number])),
  ...Object.fromEntries(
    [
      'maxLength',
      'minLength',
      'maxItems',
      'minItems',
      'maxProperties',
      'minProperties',
      'maxContains',
      'minContains',
    ].map((name) => [name, count]),
  ),
};

/** The first wrong value of a schema's own keywords, in words; `undefined` if a validator can use all of them. */
export function wrongKeyword(schema: JsonObject): string | undefined {
  for (const [keyword, value] of Object.entries(schema)) {
    const rule = Object.hasOwn(rules, keyword) ? rules[keyword] : undefined;
    if (rule !== undefined && !rule.isRight(value)) {
      return `has ${keyword}: ${abbreviate(value)}, expected ${rule.expected}`;
    }
  }
  return undefined;
}
