/** Every element in every theme and state, as a bank user sees it on a phone and on a screen. */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@xs2a/browser';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { example } from '../support/answers.ts';
import { answerElements, elementTypes, keyOf, states } from '../support/elements.ts';
import { shop, useShop } from '../support/shop.ts';

const under = useShop();
const themes = ['xs2a-green-gray', 'xs2a-dark-flat', 'xs2a-light-blue'] as const;
const types = [...elementTypes.keys()];

/** Pictures of the last run, for whoever changes a theme. */
const pictures = fileURLToPath(new URL('../../test-results/looks/', import.meta.url));

interface Look {
  readonly theme: (typeof themes)[number];
  readonly state: (typeof states)[number];
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: 'active';
  /** A style sheet of the page, after that of the theme. */
  readonly ownTheme?: string;
}

/** Opens a page with one wizard for each type of element. */
async function open({ theme, state, width = 1280, height = 900, forcedColors, ownTheme = '' }: Look) {
  const wizards = types.map(
    (type) =>
      `<section><h2>${type}</h2><div class="XS2A-Form"><xs2a-wizard session-key="${keyOf(type, state)}"></xs2a-wizard></div></section>`,
  );
  const page = await under.open({
    html: `<link rel="stylesheet" href="/own.css">${wizards.join('')}`,
    files: { [`${shop}/own.css`]: ownTheme },
    scripts: ['xs2a.js'],
    styles: ['xs2a.css', `${theme}.css`],
    answering: answerElements(),
    isStrict: false,
    options: { viewport: { width, height }, reducedMotion: 'reduce', ...(forcedColors && { forcedColors }) },
  });
  await expect.poll(() => page.locator('.xs2a-form').count()).toBe(types.length);
  if (state === 'busy') {
    await page.locator('.xs2a-forward').evaluateAll((buttons) => {
      for (const button of buttons) (button as HTMLButtonElement).click();
    });
    await expect.poll(() => page.locator('xs2a-wizard[aria-busy=true]').count()).toBe(types.length);
  }
  return page;
}

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  passes: unknown[];
}

/** What axe finds by WCAG 2.2 AA and its best practices. Twelve forms of one name are on no other page. */
async function problems(): Promise<string[]> {
  const { violations, passes } = (await under.page.evaluate(
    `${axe.source}; axe.run({ resultTypes: ['violations'], rules: { 'landmark-unique': { enabled: false } } })`,
  )) as AxeResult;
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** Types until banks are suggested, and goes to the first one. */
async function suggest(page: Page): Promise<void> {
  await page.locator('[name=bank_code]').pressSequentially('8888');
  await page.locator('.xs2a-suggestions > li').first().waitFor();
  await page.keyboard.press('ArrowDown');
}

/** How many pixels of the page are beside the window. */
const overflow = () => under.page.evaluate('document.documentElement.scrollWidth - innerWidth');

describe.each(themes)('the theme %s', (theme) => {
  const looks = states.flatMap((state) => [390, 1280].map((width) => ({ state, width })));

  test.each(looks)('is accessible in the state $state at $width pixels', async ({ state, width }) => {
    const page = await open({ theme, state, width });
    await mkdir(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}${theme}-${state}-${width}.png`, fullPage: true });
    expect([await problems(), await overflow()]).toEqual([[], 0]);
  });

  test.each([
    { part: 'a dialog', form: 'form-login', open: (page: Page) => page.locator('.xs2a-more').click() },
    { part: 'a tooltip', form: 'form-login', open: (page: Page) => page.locator('.xs2a-tooltip').click() },
    { part: 'suggestions', form: 'form-bank', open: suggest },
  ])('is accessible where $part is open, also on a phone', async ({ form, open }) => {
    const page = await under.open({
      scripts: ['xs2a.js'],
      styles: ['xs2a.css', `${theme}.css`],
      script: 'xs2a.finish(() => {}); xs2a.abort(() => {}); xs2a.init();',
      answering: ({ action }) => example(action === 'complete-bankcodes' ? 'form-bank-autocomplete' : form),
      options: { viewport: { width: 390, height: 700 }, reducedMotion: 'reduce' },
      isStrict: false,
    });
    await page.locator('.xs2a-form').waitFor();
    await open(page);
    const opened = page.locator('dialog[open], [popover]:popover-open, [role=option][aria-selected=true]');
    await opened.first().waitFor();
    expect([await problems(), await overflow()]).toEqual([[], 0]);
    // It lies in the window as a whole.
    expect(await opened.first().evaluate((node) => node.getBoundingClientRect().right <= innerWidth)).toBe(true);
  });

  test.each(states)('can be used at 400 % of a window of 1280 × 1024 pixels, in the state %s', async (state) => {
    const page = await open({ theme, state, width: 320, height: 256 });
    expect(await overflow()).toBe(0);
    // Nothing is cut off inside of a wizard either.
    expect(
      await page.locator('.XS2A-Form *:visible').evaluateAll((nodes) =>
        nodes
          .filter((node) => node.clientWidth > 0 && node.scrollWidth > node.clientWidth + 1)
          .filter((node) => !/^(INPUT|SELECT)$/.test(node.tagName) && getComputedStyle(node).display !== 'inline')
          .map((node) => node.outerHTML.slice(0, 100)),
      ),
    ).toEqual([]);
  });

  test('shows where the focus is, on every control', async () => {
    const page = await open({ theme, state: 'normal' });
    let stops = 0;
    for (;;) {
      await page.keyboard.press('Tab');
      const [name, width, style] = await page.evaluate<[string, number, string]>(`(() => {
        const { outlineWidth, outlineStyle } = getComputedStyle(document.activeElement);
        return [document.activeElement.outerHTML.slice(0, 100), parseFloat(outlineWidth), outlineStyle];
      })()`);
      if (name.startsWith('<body')) break;
      stops += 1;
      expect([name, width >= 2, style]).toEqual([name, true, 'solid']);
    }
    expect(stops).toBeGreaterThan(30);
  });

  test('leaves lines around what can be used where the colours are those of the bank user', async () => {
    const page = await open({ theme, state: 'error', forcedColors: 'active' });
    await mkdir(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}${theme}-forced-colors.png`, fullPage: true });
    const widths = (await page
      .locator(':is(.xs2a-forward, .xs2a-abort, .xs2a-tab, .xs2a-input, .xs2a-open, .xs2a-error):visible')
      .evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).borderTopWidth))) as string[];
    expect(widths.length).toBeGreaterThan(30);
    expect(widths.filter((width) => width !== '1px')).toEqual([]);
    const pressed = page.locator('.xs2a-tab[aria-pressed=true]');
    expect(await pressed.evaluate((tab) => getComputedStyle(tab).outlineStyle)).toBe('solid');
    expect(await overflow()).toBe(0);
  });
});

test.each([
  { reducedMotion: 'no-preference', animation: 'xs2a-turn' },
  { reducedMotion: 'reduce', animation: 'none' },
] as const)(
  'with $reducedMotion, the animation of a busy wizard is $animation',
  async ({ reducedMotion, animation }) => {
    const page = await open({ theme: 'xs2a-light-blue', state: 'busy' });
    await page.emulateMedia({ reducedMotion });
    const status = page.locator('.xs2a-status').first();
    expect(await status.evaluate((node) => getComputedStyle(node, '::before').animationName)).toBe(animation);
  },
);

test('without a theme, suggestions cover nothing', async () => {
  const page = await under.open({
    scripts: ['xs2a.js'],
    styles: ['xs2a.css'],
    script: 'xs2a.finish(() => {}); xs2a.abort(() => {}); xs2a.init();',
    answering: ({ action }) => example(action === 'complete-bankcodes' ? 'form-bank-autocomplete' : 'form-bank'),
    isStrict: false,
  });
  const boundsOf = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    if (box === null) throw new Error(`${selector} is not shown.`);
    return box;
  };
  await page.locator('.xs2a-form').waitFor();
  await suggest(page);
  const list = await boundsOf('.xs2a-suggestions');
  expect(list.y + list.height).toBeLessThanOrEqual((await boundsOf('.xs2a-buttons')).y);
});

test.each(themes)('in a frame with the theme %s, suggestions make the frame higher', async (theme) => {
  const page = await under.open({
    script: `xs2aframe.finish(() => {}); xs2aframe.abort(() => {}); xs2aframe.theme('${theme}'); xs2aframe.init();`,
    answering: ({ action }) => example(action === 'complete-bankcodes' ? 'form-bank-autocomplete' : 'form-bank'),
    isStrict: false,
  });
  const frame = page.frameLocator('iframe');
  await frame.locator(`#theme[href="${theme}.css"]`).waitFor({ state: 'attached' });
  await frame.locator('[name=bank_code]').pressSequentially('8888');
  const list = frame.locator('.xs2a-suggestions');
  await list.locator('li').first().waitFor();
  expect(await list.evaluate((node) => getComputedStyle(node).position)).toBe('static');
});

test('the theme of the README is accessible in every state', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const [, css = ''] = /^```css\n(.*?)^```$/ms.exec(readme) ?? [];
  for (const state of ['normal', 'error'] as const) {
    const page = await open({ theme: 'xs2a-light-blue', state, ownTheme: css });
    await page.screenshot({ path: `${pictures}readme-${state}.png`, fullPage: true });
    const background = await page
      .locator('.XS2A-Form')
      .first()
      .evaluate((node) => getComputedStyle(node).backgroundColor);
    expect([background, await problems()]).toEqual(['rgb(255, 250, 240)', []]);
    await under.context.close();
  }
});

test('canary: text that is too pale is found', async () => {
  await open({ theme: 'xs2a-green-gray', state: 'normal' });
  await under.page.evaluate("document.querySelector('.xs2a-label').style.color = '#ccc'");
  expect((await problems()).map((problem) => problem.split(':')[0])).toEqual(['color-contrast']);
});
