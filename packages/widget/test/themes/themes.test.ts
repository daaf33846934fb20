import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { wizardElementTypes } from '@xs2a/types';
import { describe, expect, test } from 'vitest';
import { elementTypes } from '../support/elements.ts';

const themes = ['green-gray', 'dark-flat', 'light-blue'] as const;
const built = (name: string) => readFileSync(new URL(`../../dist/${name}.css`, import.meta.url), 'utf8');
const source = (name: string) => readFileSync(new URL(`../../src/themes/${name}.css`, import.meta.url), 'utf8');
const namesIn = (css: string, pattern: RegExp) => [...new Set(css.match(pattern))].sort();
const defined = (css: string) => namesIn(css, /--xs2a-[a-z-]+(?=:)/g);
const used = (css: string) => namesIn(css, /(?<=var\()--xs2a-[a-z-]+/g);

/** Ratio of two colours of the form `#rrggbb` or `#rgb`, by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const digits = color.length === 4 ? color.replace(/[\da-f]/g, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = (digits.match(/[\da-f]{2}/g) ?? []).map((part) => {
    const value = Number.parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Declarations that belong to a theme. */
const looks = /(?<=[{;]\s*)(color|background|border|font|outline|box-shadow|text-decoration)[a-z-]*(?=:)/g;

describe('the base', () => {
  test('says where things are, and nothing of colours, lines and fonts', () => {
    const css = built('xs2a').replace(/\/\*[\s\S]*?\*\//g, '');
    expect(css).toContain('.xs2a-form');
    expect(css.match(looks)).toBeNull();
    expect(css).not.toContain('var(');
  });

  test('canary: a colour in it is found', () => {
    const css = '.a {\n  margin: 0;\n  border-color: red;\n}';
    expect(css.match(looks)).toEqual(['border-color']);
  });
});

describe.each(themes)('the theme %s', (name) => {
  const css = built(`xs2a-${name}`);
  const value = (property: string) => new RegExp(`--xs2a-${property}: ([^;]+);`).exec(css)?.[1] ?? '';

  test('is at most 3 kB together with the base', () => {
    const size = gzipSync(built('xs2a')).length + gzipSync(css).length;
    expect(size).toBeGreaterThan(1000);
    expect(size).toBeLessThanOrEqual(3000);
  });

  test('keeps its ground on paper, in browsers with and without the prefix', () => {
    expect(css.match(/(-webkit-)?print-color-adjust: exact;/g)).toHaveLength(2);
  });

  test('defines the values that its rules use, and no others', () => {
    expect(defined(source(name)).length).toBeGreaterThan(15);
    expect(defined(source(name))).toEqual(used(source('skin')));
  });

  test.each([
    ['color', 'background'],
    ['color', 'field'],
    ['color', 'button'],
    ['muted', 'button'],
    ['link', 'background'],
    ['error', 'background'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['error', 'error-background'],
    ['warning', 'warning-background'],
    ['info', 'info-background'],
  ])('has text that can be read: %s on %s', (text, area) => {
    expect(contrast(value(text), value(area))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['border', 'field'],
    ['border', 'background'],
    ['accent', 'background'],
    ['focus', 'background'],
    ['focus', 'field'],
    ['error', 'field'],
  ])('has controls and a focus that can be seen: %s beside %s', (line, area) => {
    expect(contrast(value(line), value(area))).toBeGreaterThanOrEqual(3);
  });
});

test('canary: the contrast of known pairs', () => {
  expect(contrast('#fff', '#000')).toBeCloseTo(21);
  expect(contrast('#777', '#ffffff')).toBeCloseTo(4.48, 1);
});

test('the pages on which themes are tested have all types of elements', () => {
  expect([...elementTypes.keys()].sort()).toEqual([...wizardElementTypes].sort());
});
