import { describe, expect, test } from 'vitest';
import { type AttributeName, attributes, groups, readStyle, units } from '../../src/frame/styles.ts';

const read = (attribute: string, value: unknown) => readStyle({ global: { [attribute]: value } });
const appliedValue = (attribute: string, value: unknown) => read(attribute, value).declarations[0]?.value;

describe('the example of the reference', () => {
  test('is applied as it is written', () => {
    expect(
      readStyle({
        global: { color: '#000', backgroundColor: '#cacaca' },
        buttonForward: { color: 'fff', backgroundColor: '#00ff00', border: '1px solid #00ff44', borderRadius: '4px' },
        warning: { margin: '4px 2px 4px 2px', padding: '8px', backgroundColor: 'ffa500' },
      }),
    ).toEqual({
      declarations: [
        { group: 'global', property: 'color', value: '#000' },
        { group: 'global', property: 'background-color', value: '#cacaca' },
        { group: 'buttonForward', property: 'color', value: '#fff' },
        { group: 'buttonForward', property: 'background-color', value: '#00ff00' },
        { group: 'buttonForward', property: 'border', value: '1px solid #00ff44' },
        { group: 'buttonForward', property: 'border-radius', value: '4px' },
        { group: 'warning', property: 'margin', value: '4px 2px 4px 2px' },
        { group: 'warning', property: 'padding', value: '8px' },
        { group: 'warning', property: 'background-color', value: '#ffa500' },
      ],
      dropped: [],
    });
  });

  test('has the nine groups that there are, and the nine attributes of each', () => {
    expect(Object.keys(groups)).toHaveLength(9);
    expect(Object.keys(attributes)).toHaveLength(9);
  });
});

describe('a value of the reference is taken', () => {
  test.each([
    ['backgroundColor', ['#ff0000', '#f00', '#ff000080', '#f008', 'transparent', 'initial', 'inherit', 'ff0000']],
    ['color', ['#ff0000', 'transparent', 'initial', 'inherit']],
    ['margin', ['1px 5px', '0.5em', '-5pt', '10%', 'auto', 'inherit', '0', '0 auto', '1px 2px 3px 4px', '.5rem']],
    ['padding', ['1px 5px', '0.5em', '10%', 'inherit']],
    ['border', ['5px dotted', '1px solid #00ff44', 'none', 'solid', '#00ff44 1px solid', '1px solid transparent']],
    ['borderRadius', ['2px 1px 4px / 0.5em 30%;', '4px', '1px 2px 3px 4px/1px 2px 3px 4px', '50%']],
    ['textAlign', ['left', 'right', 'center', 'justify', 'initial', 'inherit']],
    ['textDecoration', ['none', 'underline', 'overline', 'line-through', 'initial', 'inherit']],
    ['fontFamily', ['“Times New Roman”, Times, serif;', 'Arial, sans-serif;', "'Open Sans', Arial"]],
  ])('for %s', (attribute, values) => {
    for (const value of values) expect([value, read(attribute, value).dropped]).toEqual([value, []]);
  });

  test.each(Object.entries(attributes))('if it is a word of %s', (attribute, { words }) => {
    for (const word of words) expect([word, appliedValue(attribute, word)]).toEqual([word, word]);
  });

  test.each(units)('if it is a length in %s of an attribute with lengths', (unit) => {
    const takers = Object.keys(attributes).filter((name) => appliedValue(name, `1.5${unit}`) !== undefined);
    const kinds = takers.map((name) => attributes[name as AttributeName].kind);
    expect(kinds).toEqual(['lengths', 'lengths', 'border', 'lengths']);
  });

  test('without the marks of the table around it', () => {
    expect(appliedValue('fontFamily', ' “Times New Roman”, Times, serif; ')).toBe('"Times New Roman", Times, serif');
    expect(appliedValue('borderRadius', '2px 1px 4px / 0.5em 30%;')).toBe('2px 1px 4px / 0.5em 30%');
  });
});

describe('everything else is dropped', () => {
  test.each([
    [
      'backgroundColor',
      ['red', 'url(https://evil.example)', '#ff', '#ff00000', '#gggggg', 'rgb(0 0 0)', '#fff;x:y', ''],
    ],
    ['color', ['var(--x)', '#fff !important', 'currentColor']],
    ['margin', ['1px 2px 3px 4px 5px', '1vh', 'calc(1px + 1px)', '5', '1px;2px', '1 px', '1e3px']],
    ['padding', ['expression(alert(1))', 'initial', '1px\n2px']],
    ['border', ['1px solid red', '1px solid #fff url(x)', 'wavy', '1px 2px 3px 4px']],
    ['borderRadius', ['1px / 2px / 3px', '/', '1px 2px 3px 4px 5px']],
    ['textAlign', ['top', 'left right']],
    ['textDecoration', ['blink', 'underline overline']],
    ['fontFamily', ['url(https://evil.example)', 'a;b', 'a}b', 'a/*b', 'a\\b', 'a:b', '<b>']],
    ['position', ['fixed']],
    ['__proto__', ['#fff']],
    ['constructor', ['#fff']],
  ])('for %s', (attribute, values) => {
    for (const value of values) {
      const input = { global: JSON.parse(`{${JSON.stringify(attribute)}:${JSON.stringify(value)}}`) };
      expect([value, readStyle(input)]).toEqual([value, { declarations: [], dropped: [`global.${attribute}`] }]);
    }
  });

  test('if it is no text', () => {
    for (const value of [1, null, undefined, true, ['#fff'], { toString: '#fff' }]) {
      expect(read('color', value)).toEqual({ declarations: [], dropped: ['global.color'] });
    }
  });

  test('if its group is unknown, and nothing is told of what is in it', () => {
    expect(readStyle({ body: { color: '#fff' }, toString: { color: '#fff' } })).toEqual({
      declarations: [],
      dropped: ['body', 'toString'],
    });
  });

  test.each([undefined, null, 'global', 1, [], () => 1])('if it is no object of groups: %s', (input) => {
    expect(readStyle(input)).toEqual({ declarations: [], dropped: [] });
  });
});

describe('the size of what is read is limited', () => {
  test('to values of 200 characters', () => {
    const family = (length: number) => 'a'.repeat(length);
    expect(appliedValue('fontFamily', family(200))).toBe(family(200));
    expect(appliedValue('fontFamily', family(201))).toBeUndefined();
  });

  test('to 20 members and 20 names that are told', () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`g${index}`, {}]));
    expect(readStyle(many(20)).dropped).toHaveLength(20);
    expect(readStyle(many(1000)).dropped).toHaveLength(20);
    expect(readStyle({ global: many(19), error: many(3) }).dropped).toHaveLength(20);
  });
});
