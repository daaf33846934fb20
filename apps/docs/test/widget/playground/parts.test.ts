import { type Attribute, attributes, units } from '@xs2a/widget/style';
import { describe, expect, test } from 'vitest';
import { joinParts, type Parts, partsOf } from '../../../src/widget/playground/parts.ts';

const none: Parts = { size: '', unit: '', line: '', color: '' };

describe('a value', () => {
  test.each<[Attribute['kind'], string, Partial<Parts>]>([
    ['color', '#00ff44', { color: '#00ff44' }],
    ['color', '#0F4', { color: '#00ff44' }],
    ['color', '00ff44', { color: '#00ff44' }],
    ['color', '0f4', { color: '#00ff44' }],
    ['lengths', '8px', { size: '8', unit: 'px' }],
    ['lengths', ' -0.5REM ', { size: '-0.5', unit: 'rem' }],
    ['lengths', '.5%', { size: '.5', unit: '%' }],
    ['border', '1px solid #00ff44', { size: '1', unit: 'px', line: 'solid', color: '#00ff44' }],
    ['border', '#0f4 dotted', { line: 'dotted', color: '#00ff44' }],
    ['border', 'none', { line: 'none' }],
  ])('of the kind %s is taken apart: %s', (kind, value, parts) => {
    expect(partsOf(kind, value)).toEqual({ ...none, ...parts });
  });

  test.each<[Attribute['kind'], string]>([
    ['color', ''],
    ['color', 'transparent'],
    ['color', '#00ff4480'],
    ['color', '#0f48'],
    ['color', '#00ff4'],
    ['color', '8px'],
    ['lengths', ''],
    ['lengths', '8'],
    ['lengths', '1px 2px'],
    ['lengths', 'auto'],
    ['lengths', '#fff'],
    ['lengths', 'solid'],
    ['border', '1px 2px'],
    ['border', 'solid dotted'],
    ['border', '#fff #000'],
    ['border', '1px solid #fff none'],
    ['border', '1px solid transparent'],
  ])('of the kind %s has no parts if controls cannot show all of it: %s', (kind, value) => {
    expect(partsOf(kind, value)).toEqual(none);
  });

  test.each(['8px', '1px solid #00ff44', 'dashed', '#00ff44', ''])('is put together as it was: %s', (value) => {
    const kind = value.startsWith('#') ? 'color' : 'border';
    expect(joinParts(partsOf(kind, value))).toBe(value);
  });

  test('has the first unit if it has none, and no length without a number', () => {
    expect(joinParts({ ...none, size: '8' })).toBe('8px');
    expect(joinParts({ ...none, unit: 'em' })).toBe('');
  });
});

test('every value that the controls can make is one that the widget takes', () => {
  const sizes = units.flatMap((unit) => [
    { ...none, size: '2', unit },
    { ...none, size: '-0.5', unit },
  ]);
  const lines = attributes.border.words.map((line) => ({ ...none, size: '1', unit: 'px', line, color: '#00ff44' }));
  for (const parts of sizes) expect(joinParts(parts)).toMatch(attributes.margin.pattern);
  for (const parts of [...sizes, ...lines]) expect(joinParts(parts)).toMatch(attributes.border.pattern);
  expect(joinParts({ ...none, color: '#00ff44' })).toMatch(attributes.color.pattern);
});
