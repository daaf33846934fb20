/** The playground in a browser: what the reader chooses is seen at once, in the code and in the address. */
import type { Page } from '@xs2a/browser';
import { type Group, groups } from '@xs2a/widget/style';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initialTheme, listThemes } from '../../../src/widget/files.ts';
import { states } from '../../../src/widget/playground/choice.ts';
import { listForms } from '../../../src/widget/playground/forms.ts';
import { type OpenSite, openSite } from '../../browser/open-site.ts';
import { desktop, inLook, looks, phone } from '../../site/looks.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = (page: Page, fragment = '') =>
  page.goto(`${site.home}/guides/widget-playground.html${fragment}`, { waitUntil: 'networkidle' });

const choose = (page: Page, field: string, value: string) =>
  page.locator(`.playground [name=${field}]`).selectOption(value);
const sample = (page: Page, name: string) => page.locator(`[data-sample=${name}]`);
const codeOf = async (page: Page, name: string) =>
  (await sample(page, name).locator('.copy button').getAttribute('data-code'))?.replaceAll('\x7f', '\n');
const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);

/** What screen readers say of a field, besides its name and value. */
async function descriptionOf(page: Page, field: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const node = nodes.find(({ name, role }) => name?.value === field && role?.value !== 'LabelText');
  await session.detach();
  return node?.description?.value ?? '';
}

/** Does something on a page where nothing may go wrong. */
async function visit(fragment: string, task: (page: Page) => Promise<void>): Promise<void> {
  const findings = await inLook(site.browser, site.home, desktop, async (page) => {
    await open(page, fragment);
    await task(page);
  });
  expect(findings).toEqual([]);
}

describe('a form', () => {
  test.each(states)('is shown and accessible on a phone in the state %s', async (state) => {
    const findings = await inLook(site.browser, site.home, phone, async (page, findings) => {
      await open(page);
      for (const { name, answer } of listForms()) {
        await choose(page, 'form', name);
        await choose(page, 'state', state);
        const isEnd = name === 'finish';
        await page
          .locator(isEnd ? 'xs2a-wizard > p' : `xs2a-wizard [data-form=${answer.form.name}]`)
          .first()
          .waitFor();
        const wizard = page.locator('xs2a-wizard');
        const isBusy = (await wizard.getAttribute('aria-busy')) === 'true';
        expect([name, isBusy]).toEqual([name, state === 'busy' && !isEnd]);
        expect([name, await wizard.locator('.xs2a-error').count()]).toEqual([name, state === 'error' ? 1 : 0]);
        await findings.look(`${name}, ${state}`);
      }
    });
    expect(findings).toEqual([]);
  });
});

describe.each(looks)('the playground, %s', (_, options) => {
  test.each(['', ...listThemes()])('is accessible in the theme "%s"', async (theme) => {
    const findings = await inLook(site.browser, site.home, options, async (page, findings) => {
      await open(page, `#theme=${theme || 'none'}&state=error&error.color=red`);
      await page.locator('.warning:not(:empty)').waitFor();
      await findings.look(theme);
    });
    expect(findings).toEqual([]);
  });
});

describe('a theme', () => {
  test('changes the form, the code and the address', () =>
    visit('', async (page) => {
      const looksOf = new Set<string>();
      for (const theme of ['', ...listThemes()]) {
        await choose(page, 'theme', theme);
        const isLoaded = (name: string) =>
          name === '' || [...document.styleSheets].some(({ href }) => href?.endsWith(`/widget/${name}.css`));
        await page.waitForFunction(isLoaded, theme);
        looksOf.add(await styleOf(page, '.xs2a-forward', 'background-color'));
        expect((await codeOf(page, 'page'))?.includes(`/xs2a/${theme}.css`)).toBe(theme !== '');
        expect(await codeOf(page, 'frame')).toBe(`${theme && `xs2aframe.theme('${theme}');\n`}xs2aframe.init();`);
      }
      expect(looksOf.size).toBe(4);
      await choose(page, 'theme', '');
      expect(new URL(page.url()).hash).toBe('#theme=none');
    }));
});

describe('a value', () => {
  test.each<[control: string, value: string, property: string, computed: string, written: string]>([
    ['#style-color', '#123456', 'color', 'rgb(18, 52, 86)', "color: '#123456'"],
    ['[data-attribute=color] [type=color]', '#123456', 'color', 'rgb(18, 52, 86)', "color: '#123456'"],
    ['[data-attribute=padding] [type=number]', '7', 'padding-top', '7px', "padding: '7px'"],
    ['#style-borderRadius', '1px 2px 3px 4px', 'border-bottom-left-radius', '4px', "borderRadius: '1px 2px 3px 4px'"],
    ['#style-fontFamily', '"Courier New", monospace', 'font-family', '"Courier New", monospace', 'fontFamily: '],
  ])('that is typed into %s is seen at once', (control, value, property, computed, written) =>
    visit('', async (page) => {
      await choose(page, 'group', 'buttonForward');
      await page.locator(`.styles ${control}`).fill(value);
      expect(await styleOf(page, '.xs2a-forward', property)).toBe(computed);
      expect(await codeOf(page, 'frame')).toContain(written);
      expect(await page.locator('[name=group] option:checked').textContent()).toBe('buttonForward (1)');
    }),
  );

  test('is chosen from the words and parts of its attribute', () =>
    visit('', async (page) => {
      await choose(page, 'group', 'buttonAbort');
      await page.locator('#style-textDecoration').selectOption('overline');
      const border = page.locator('[data-attribute=border]');
      await border.getByLabel('number').fill('3');
      await border.getByLabel('line').selectOption('dashed');
      await border.getByLabel('colour').fill('#00ff44');
      await border.getByLabel('unit').selectOption('pt');
      expect(await border.locator('.whole').inputValue()).toBe('3pt dashed #00ff44');
      expect(await styleOf(page, '.xs2a-abort', 'border-top')).toBe('4px dashed rgb(0, 255, 68)');
      expect(await styleOf(page, '.xs2a-abort', 'text-decoration-line')).toBe('overline');
    }));

  test('is edited by keyboard alone, and the form keeps what was typed into it', () =>
    visit('', async (page) => {
      await page.getByLabel('User name').fill('anyone');
      await page.locator('.playground [name=group]').focus();
      await page.keyboard.type('textI');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('#ffffcc');
      await page.keyboard.press('Tab');
      expect(await styleOf(page, '[name=USER_NAME]', 'background-color')).toBe('rgb(255, 255, 204)');
      expect(await page.getByLabel('User name').inputValue()).toBe('anyone');
      expect(new URL(page.url()).hash).toBe('#textInput.backgroundColor=%23ffffcc');
    }));

  test.each(['-2', '-.5', '1.05'])('is a number that is typed character by character: %s', (number) =>
    visit('#global.margin=7px', async (page) => {
      const field = page.locator('[data-attribute=margin] [type=number]');
      await field.press('Control+a');
      await field.pressSequentially(number);
      expect(await field.inputValue()).toBe(number);
      expect(await page.locator('#style-margin').inputValue()).toBe(`${number}px`);
      expect(await styleOf(page, '#XS2A-Form', 'margin-top')).toBe(`${Number(number)}px`);
    }),
  );

  test('that the widget drops is named in its warning, and is not in the code', () =>
    visit('', async (page) => {
      const field = page.locator('#style-color');
      await field.fill('red');
      expect(await page.locator('.warning').textContent()).toBe(
        'xs2aframe: style() has dropped global.color: the reference lists the values.',
      );
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator('#style-color-dropped').isVisible()).toBe(true);
      expect(await descriptionOf(page, 'color')).toBe('The widget drops this value.');
      expect(await codeOf(page, 'frame')).not.toContain('style(');
      await field.fill('#f00');
      expect(await descriptionOf(page, 'color')).toBe('');
      expect(await page.locator('.warning').textContent()).toBe('');
      expect(await field.getAttribute('aria-invalid')).toBe('false');
      expect(await codeOf(page, 'frame')).toContain("color: '#f00'");
    }));

  test('that has the right form and means nothing is dropped as well', () =>
    visit('', async (page) => {
      await page.locator('#style-padding').fill('auto');
      expect(await page.locator('.warning').textContent()).toContain('global.padding');
      expect(await codeOf(page, 'frame')).not.toContain('style(');
    }));

  test.each(Object.entries(groups) as [Group, string][])(
    'of the group %s is seen where the page says',
    (group, selector) =>
      visit(`#${group}.backgroundColor=%23abcdef`, async (page) => {
        const seen = (await page.locator('.seen').textContent()) ?? '';
        const [, form] = /the form (\w+)/.exec(seen) ?? [];
        const [, state] = /the state (\w+)/.exec(seen) ?? [];
        if (form) await choose(page, 'form', form);
        if (state) await choose(page, 'state', state);
        if (seen.includes('PIN')) {
          await page.locator('[name=USER_PIN]').fill('1234');
          await page.locator('[name=USER_NAME]').focus();
        }
        const part = page.locator(`#XS2A-Form ${selector.replaceAll(', ', ', #XS2A-Form ')}`).filter({ visible: true });
        await part.first().waitFor();
        expect(await part.first().evaluate((node) => getComputedStyle(node).backgroundColor)).toBe(
          'rgb(171, 205, 239)',
        );
      }),
  );
});

test('on a phone the form stays in view, and never covers the control that has the focus', async () => {
  const findings = await inLook(site.browser, site.home, phone, async (page) => {
    await open(page);
    await page.locator('#style-fontFamily').focus();
    const stage = page.locator('.stage');
    const bottomOf = async () => {
      const { y = 0, height = 0 } = (await stage.boundingBox()) ?? {};
      return y + height;
    };
    let stops = 0;
    while ((await page.locator('[name=group]:focus').count()) === 0) {
      await page.keyboard.press('Shift+Tab');
      const top = (await page.locator(':focus').boundingBox())?.y ?? 0;
      expect(top).toBeGreaterThanOrEqual(await bottomOf());
      expect(await bottomOf()).toBeGreaterThan(200);
      stops += 1;
    }
    expect(stops).toBeGreaterThan(9);
  });
  expect(findings).toEqual([]);
});

test('on a phone the part of the group that is chosen comes into view, and the page stays where it is', async () => {
  const findings = await inLook(site.browser, site.home, phone, async (page) => {
    await open(page);
    await page.locator('[name=group]').scrollIntoViewIfNeeded();
    const place = await page.evaluate('scrollY');
    const isSeen = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node) => {
          const { top, bottom } = node.closest('.stage')?.getBoundingClientRect() ?? new DOMRect();
          const box = node.getBoundingClientRect();
          return box.top >= top && box.bottom <= bottom;
        });
    expect(await isSeen('.xs2a-forward')).toBe(false);
    await choose(page, 'group', 'buttonForward');
    expect(await isSeen('.xs2a-forward')).toBe(true);
    await choose(page, 'group', 'textInput');
    expect([await isSeen('[name=USER_NAME]'), await page.evaluate('scrollY')]).toEqual([true, place]);
  });
  expect(findings).toEqual([]);
});

describe('the code', () => {
  const fragment = '#theme=xs2a-dark-flat&buttonForward.color=%23123456&global.margin=3px';

  test('is copied by its button', async () => {
    const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await open(page, fragment);
    await sample(page, 'frame').getByRole('button').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("color: '#123456'");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await codeOf(page, 'frame'));
    await context.close();
  });

  test('has a button with an icon that is seen in forced colours', async () => {
    const findings = await inLook(site.browser, site.home, { ...desktop, forcedColors: 'active' }, async (page) => {
      await open(page);
      const button = sample(page, 'frame').getByRole('button');
      const icon = await button.evaluate((node) => getComputedStyle(node, '::after').backgroundColor);
      expect(icon).not.toBe(await styleOf(page, 'body', 'background-color'));
    });
    expect(findings).toEqual([]);
  });

  test('is shown as it is copied', () =>
    visit(fragment, async (page) => {
      for (const name of ['frame', 'page', 'sheet']) {
        const lines = await sample(page, name).locator('.ec-line').allTextContents();
        // An empty line is as high as the others.
        expect(lines.map((line) => line.replace('\n', '')).join('\n')).toBe(await codeOf(page, name));
      }
    }));

  test('of the style sheet does the same without the playground, and is there only if there are styles', () =>
    visit(fragment, async (page) => {
      const look = () =>
        Promise.all([styleOf(page, '.xs2a-forward', 'color'), styleOf(page, '#XS2A-Form', 'margin-top')]);
      expect(await look()).toEqual(['rgb(18, 52, 86)', '3px']);
      await page.evaluate(() => {
        document.adoptedStyleSheets = [];
      });
      expect(await look()).not.toEqual(['rgb(18, 52, 86)', '3px']);
      await page.evaluate(
        (css = '') => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        },
        await codeOf(page, 'sheet'),
      );
      expect(await look()).toEqual(['rgb(18, 52, 86)', '3px']);
      await page.getByRole('button', { name: 'Reset' }).click();
      expect(await sample(page, 'sheet').isVisible()).toBe(false);
    }));
});

describe('the address', () => {
  test('has the choice, which a shared link opens', () =>
    visit('', async (page) => {
      await choose(page, 'theme', 'xs2a-green-gray');
      await choose(page, 'form', 'radio');
      await choose(page, 'state', 'error');
      await choose(page, 'group', 'error');
      await page.locator('#style-border').fill('2px solid #00ff44');
      await page.locator('#style-border').blur();
      const shared = page.url();
      await page.goto(`${site.home}/guides/widget.html`);
      await page.goto(shared);
      expect(await styleOf(page, '.xs2a-error', 'border-top-color')).toBe('rgb(0, 255, 68)');
      expect(await page.locator('xs2a-wizard').getByRole('radio').count()).toBe(4);
      for (const [field, value] of [
        ['theme', 'xs2a-green-gray'],
        ['form', 'radio'],
        ['state', 'error'],
        ['group', 'error'],
      ]) {
        expect(await page.locator(`.playground [name=${field}]`).inputValue()).toBe(value);
      }
      expect(await page.locator('#style-border').inputValue()).toBe('2px solid #00ff44');
    }));

  test('changes without a step in the history, so that the way back leaves the page', () =>
    visit('', async (page) => {
      const steps = await page.evaluate('history.length');
      await choose(page, 'theme', '');
      await choose(page, 'form', 'radio');
      expect(new URL(page.url()).hash).toBe('#theme=none&form=radio');
      expect(await page.evaluate('history.length')).toBe(steps);
    }));

  test('with names that the widget does not know gets its warning', () =>
    visit('#body.color=%23fff&global.position=fixed', async (page) => {
      expect(await page.locator('.warning').textContent()).toContain('has dropped body, global.position');
    }));

  test('with a word that its list does not have shows the word, until a listed one is chosen', () =>
    visit('#global.textAlign=middle', async (page) => {
      const list = page.locator('#style-textAlign');
      expect(await list.inputValue()).toBe('middle');
      expect(await list.getAttribute('aria-invalid')).toBe('true');
      await list.selectOption('center');
      expect(await list.locator('option', { hasText: 'middle' }).count()).toBe(0);
      expect(await list.getAttribute('aria-invalid')).toBe('false');
    }));

  test('with more values than the widget reads at once shows the same in the form, the fields and the code', () =>
    visit(
      `#${Array.from({ length: 20 }, (_, index) => `global.a${index}=1`).join('&')}&global.color=%23f00`,
      async (page) => {
        expect(await page.locator('.warning').textContent()).toContain('global.a19');
        expect(await styleOf(page, '#XS2A-Form', 'color')).toBe('rgb(255, 0, 0)');
        expect(await page.locator('#style-color').getAttribute('aria-invalid')).toBe('false');
        expect(await codeOf(page, 'frame')).toContain("color: '#f00'");
        expect(await codeOf(page, 'sheet')).toContain('color: rgb(255, 0, 0)');
      },
    ));

  test('that changes is followed; a link to a heading changes nothing', () =>
    visit('', async (page) => {
      await page.evaluate(() => {
        location.hash = '#form=captcha';
      });
      await page.locator('xs2a-wizard .xs2a-captcha').waitFor();
      await page.evaluate(() => {
        location.hash = '#groups';
      });
      expect(await page.locator('xs2a-wizard .xs2a-captcha').count()).toBe(1);
    }));

  test('is empty again after a reset, and so is everything that was chosen', () =>
    visit('#theme=none&form=radio&state=busy&global.color=%23f00', async (page) => {
      await page.getByRole('button', { name: 'Reset' }).click();
      await page.locator('xs2a-wizard [data-form=login]').waitFor();
      expect(new URL(page.url()).hash).toBe('');
      expect(await page.locator('#style-color').inputValue()).toBe('');
      expect(await codeOf(page, 'frame')).toBe(`xs2aframe.theme('${initialTheme()}');\nxs2aframe.init();`);
    }));
});

test('without scripts the page says so, and lists groups and attributes', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false });
  await open(page);
  expect(await page.locator('main noscript').isVisible()).toBe(true);
  expect(await page.locator('.playground').isVisible()).toBe(false);
  expect(await page.getByRole('cell', { name: 'buttonForward', exact: true }).isVisible()).toBe(true);
  expect(await page.getByRole('cell', { name: 'textDecoration', exact: true }).isVisible()).toBe(true);
  await page.close();
});
