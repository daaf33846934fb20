import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { Styles } from '../../../src/widget/playground/choice.ts';
import { frameCode, pageCode, sheetCode } from '../../../src/widget/playground/code.ts';

const styles: Styles = {
  global: { fontFamily: '"Open Sans", Arial', color: '#222222' },
  buttonForward: { border: '1px solid #00ff44', fontFamily: '\'Open Sans\', "Arial"' },
};

/** What the code calls, in its order. */
function run(code: string): unknown[] {
  const calls: unknown[] = [];
  const record =
    (name: string) =>
    (...values: unknown[]) =>
      calls.push([name, ...values]);
  runInNewContext(code, { xs2aframe: { theme: record('theme'), style: record('style'), init: record('init') } });
  return JSON.parse(JSON.stringify(calls));
}

describe('code for the iframe', () => {
  test('calls the frame with theme and styles, and then starts it', () => {
    expect(run(frameCode('xs2a-dark-flat', styles))).toEqual([
      ['theme', 'xs2a-dark-flat'],
      ['style', styles],
      ['init'],
    ]);
  });

  test('calls nothing for what is not chosen', () => {
    expect(run(frameCode('', {}))).toEqual([['init']]);
    expect(run(frameCode('xs2a-dark-flat', {}))).toEqual([['theme', 'xs2a-dark-flat'], ['init']]);
  });

  test('is written as one writes it', () => {
    expect(frameCode('', { global: { color: '#fff' } })).toBe(
      "xs2aframe.style({\n  global: {\n    color: '#fff',\n  },\n});\nxs2aframe.init();",
    );
  });
});

describe('code for the page', () => {
  test.each([
    ['', {}, ['xs2a.css']],
    ['xs2a-dark-flat', {}, ['xs2a.css', 'xs2a-dark-flat.css']],
    ['xs2a-dark-flat', styles, ['xs2a.css', 'xs2a-dark-flat.css', 'my-styles.css']],
    ['', styles, ['xs2a.css', 'my-styles.css']],
  ])('loads layout, theme (%s) and styles in this order', (theme, given, files) => {
    expect([...pageCode(theme, given).matchAll(/href="\/xs2a\/([^"]+)"/g)].map(([, file]) => file)).toEqual(files);
  });

  test('has the rules that say something, one declaration on a line', () => {
    const rule = (selectorText: string, cssText: string) =>
      ({ selectorText, style: { length: cssText.split(';').length - 1, cssText } }) as CSSStyleRule;
    const rules = [rule('#a', ''), rule('#a b', 'color: red; margin: 1px;'), rule('#a i', 'color: blue;')];
    expect(sheetCode(rules)).toBe('#a b {\n  color: red;\n  margin: 1px;\n}\n\n#a i {\n  color: blue;\n}');
    expect(sheetCode([])).toBe('');
  });
});
