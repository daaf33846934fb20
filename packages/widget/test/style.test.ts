/** The entry `@xs2a/widget/style`, in a page of its own. */
import { readFileSync } from 'node:fs';
import { type Browser, launch, type Page } from '@xs2a/browser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groups } from '../src/style.ts';

let browser: Browser;
let page: Page;

const module = `data:text/javascript;base64,${readFileSync(new URL('../dist/style.js', import.meta.url)).toString('base64')}`;

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** Applies styles to an element with an id, beside another element. */
function apply(id: string, ...calls: object[]): Promise<unknown> {
  return page.evaluate(`(async () => {
    const { createStyleRules } = await import('${module}');
    const [element, other] = [document.createElement('div'), document.createElement('div')];
    element.id = ${JSON.stringify(id)};
    document.body.replaceChildren(element, other);
    const { sheet, change } = createStyleRules(element.id);
    document.adoptedStyleSheets = [sheet];
    const warnings = ${JSON.stringify(calls)}.map((styles) => change(styles));
    const [color, otherColor] = [element, other].map((node) => getComputedStyle(node).color);
    return { color, otherColor, rules: sheet.cssRules.length, warnings };
  })()`);
}

const red = { global: { color: '#ff0000' } };

test.each(['XS2A-Form', '1', 'a.b', 'a b', 'a, div', 'a {} div'])(
  'styles are for the element with the id, whatever its characters: %s',
  async (id) => {
    expect(await apply(id, red)).toEqual({
      color: 'rgb(255, 0, 0)',
      otherColor: 'rgb(0, 0, 0)',
      rules: Object.keys(groups).length,
      warnings: [undefined],
    });
  },
);

test('a later value of an attribute replaces the earlier one, and a value that is dropped does not', async () => {
  const color = (value: string) => ({ global: { color: value } });
  expect(await apply('a', red, color('#00ff00'), color('blue'))).toMatchObject({
    color: 'rgb(0, 255, 0)',
    warnings: [undefined, undefined, 'style() has dropped global.color: the reference lists the values.'],
  });
});
