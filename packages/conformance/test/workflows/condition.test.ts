import { describe, expect, it } from 'vitest';
import { holds, parseCondition } from '../../src/workflows/condition.ts';
import type { Scope } from '../../src/workflows/expression.ts';

const scope: Scope = {
  inputs: {},
  steps: new Map([['create', { id: 'xv_eR08' }]]),
  workflows: new Map(),
  answer: {
    status: 200,
    headers: {},
    body: { name: 'Finish', count: 3, zero: 0, flag: '1', no: false, empty: '', quote: "it's", list: [1] },
  },
};
const body = (key: string) => `$response.body#/${key}`;

describe('a condition holds', () => {
  it.each([
    '$statusCode == 200',
    '$statusCode != 201',
    '$statusCode >= 200 && $statusCode < 300',
    `${body('name')} == 'finish'`,
    `${body('quote')} == 'it''s'`,
    `${body('flag')} == 1`,
    `${body('count')} > 2`,
    `${body('count')} <= 3.0`,
    `${body('count')} > -1`,
    `${body('missing')} == null`,
    `${body('no')} == false`,
    body('count'),
    `!${body('empty')}`,
    `!(${body('zero')} || ${body('no')})`,
    `${body('name')} < 'g'`,
    `'xv_er08' == $steps.create.outputs.id`,
    `$statusCode == 404 || $statusCode == 500 || ${body('count')} == 3`,
  ])('%s', (text) => {
    expect(holds(parseCondition(text), scope)).toBe(true);
  });
});

describe('a condition does not hold', () => {
  it.each([
    '$statusCode == 201',
    `${body('name')} != 'finish'`,
    `${body('missing')} > 0`,
    `${body('missing')} == ''`,
    `${body('list')} > 0`,
    `${body('empty')} == 0`,
    `${body('no')} || ${body('missing')}`,
    `$statusCode == 200 && $statusCode == 201 || ${body('zero')}`,
  ])('%s', (text) => {
    expect(holds(parseCondition(text), scope)).toBe(false);
  });
});

describe('a condition is refused', () => {
  it.each([
    ['a text without quotes', `${body('name')} == finish`, '“finish” in the condition'],
    ['half a comparison', '$statusCode ==', 'an end too early in the condition'],
    ['an operator in front', '== 200', '“==” too early in the condition'],
    ['two values side by side', '$statusCode 200', '“200” in the condition'],
    ['an open bracket', '($statusCode == 200', 'a bracket that is not closed in the condition'],
    ['code', "process.exit('1')", "“process.exit('1')” in the condition"],
    ['nothing', '', 'an end too early in the condition'],
    ['an expression of another kind', '$url == null', 'the expression $url, which the suite does not know'],
  ])('%s', (_name, text, message) => {
    expect(() => parseCondition(text)).toThrow(message);
  });
});
