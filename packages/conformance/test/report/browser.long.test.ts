/** HTML and XML as those read them that have to: the browser's own parsers. */
import { type Browser, launch, type Page } from '@xs2a/browser';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toHtml } from '../../src/report/html/page.ts';
import { toJunit } from '../../src/report/junit.ts';
import type { Report } from '../../src/report/report.ts';
import { bad, findingOf, good, hostile } from './sample.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const complaints: string[] = [];

async function open(report: Report, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => complaints.push(`request to ${request.url()}`));
  await page.setContent(toHtml(report));
  await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
  return page;
}

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  passes: unknown[];
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found, passes } = (await page.evaluate(`${axe.source}; axe.run()`)) as AxeResult;
  expect(passes.length).toBeGreaterThan(15);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - innerWidth');

const looks = [
  { name: 'on a desktop, light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'on a phone, dark', viewport: { width: 360, height: 800 }, colorScheme: 'dark' },
] as const;

describe('the page', () => {
  test.each(looks)(
    'has no barrier that axe knows and nothing that sticks out, $name',
    async ({ viewport, colorScheme }) => {
      const long = findingOf({ found: 'x'.repeat(500), place: `/${'y'.repeat(200)}`, operationId: 'z'.repeat(100) });
      for (const report of [
        good,
        bad(long),
        { ...good, run: { ...good.run, stopped: 'bail', leftOut: [] } } as Report,
      ]) {
        const page = await open(report, { viewport, colorScheme });
        expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
        await page.context().close();
      }
      expect(complaints).toEqual([]);
    },
  );

  test('is measured: axe finds a barrier that is put into it', async () => {
    const page = await open(good);
    await page.evaluate("document.documentElement.removeAttribute('lang')");
    await page.evaluate("document.querySelector('h1').style.color = '#ccc'");
    expect((await violations(page)).map((violation) => violation.split(':')[0])).toEqual([
      'color-contrast',
      'html-has-lang',
    ]);
    complaints.length = 0;
  });

  test('shows what an answer held as text, and would not run it', async () => {
    const page = await open(bad(findingOf({ found: hostile, expected: '</dd></dl><img src=x onerror=alert(1)>' })));
    expect(await page.locator('script, img').count()).toBe(0);
    expect(await page.getByText('<script>alert("1")</script>').count()).toBe(1);
    await page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"document.title = 1\">')");
    await page.waitForFunction('document.images.length === 1');
    expect(await page.title()).toBe('Pets 1.0.0: failed at http://127.0.0.1:4010');
    // What is blocked is complained about.
    expect(complaints.join('\n')).toContain('Content Security Policy');
    complaints.length = 0;
  });

  test('tells everything that the run knows', async () => {
    const page = await open(bad());
    const text = (await page.locator('body').textContent())?.replace(/\s+/g, ' ');
    for (const part of [
      'Failed: not everything is as documented.',
      'Cases3',
      'Findings2',
      'Occurrences2',
      'Left out13',
      'status at 500',
      'Found500',
      'createPet/bad-input/json/name: empty',
      'curl -i -u "api:$API_KEY"',
      'the server does not understand Prefer',
      'operations that succeeded: 1',
      'paths › /pets › post',
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe('the JUnit report', () => {
  /** Every element of a name with its attributes and text, as the browser's XML parser sees them. */
  async function elements(report: Report, selector: string) {
    const page = await browser.newPage();
    const texts = await page.evaluate(
      ([xml, wanted]) => {
        const Parser = (
          globalThis as unknown as { DOMParser: new () => { parseFromString(text: string, type: string): Parsed } }
        ).DOMParser;
        const parsed = new Parser().parseFromString(xml as string, 'application/xml');
        return [...parsed.querySelectorAll(`parsererror, ${wanted}`)].map((element) => ({
          name: element.tagName,
          text: element.textContent,
          ...Object.fromEntries([...element.attributes].map((attribute) => [`@${attribute.name}`, attribute.value])),
        }));
      },
      [toJunit(report), selector] as const,
    );
    await page.close();
    return texts as Record<string, string>[];
  }
  interface Parsed {
    querySelectorAll(
      selector: string,
    ): Iterable<{ tagName: string; textContent: string; attributes: Iterable<{ name: string; value: string }> }>;
  }

  test('has a suite for each operation, and one for what was left out', async () => {
    const suites = await elements(bad(), 'testsuites, testsuite');
    expect(suites.map((suite) => [suite['@name'], suite['@tests'], suite['@failures'], suite['@skipped']])).toEqual([
      ['Pets 1.0.0', '16', '2', '13'],
      ['listPets', '1', '0', '0'],
      ['getPet', '1', '1', '0'],
      ['createPet', '1', '1', '0'],
      ['left out', '13', '0', '13'],
    ]);
    expect(suites[1]).toMatchObject({ '@time': '0.012', '@timestamp': '2026-01-02T03:04:05Z' });
  });

  const isNoRepetition = ([, name = '']: (string | undefined)[]) => !/ (?:[2-9]|1\d) of 12:/.test(name);

  test('names each test by its case, and says what failed', async () => {
    const cases = await elements(bad(), 'testcase');
    expect(cases.map((attributes) => [attributes['@classname'], attributes['@name']]).filter(isNoRepetition)).toEqual([
      ['listPets.example', 'example/plain'],
      ['getPet.example', 'example/plain'],
      ['createPet.bad-input', 'bad-input/json/name: empty'],
      ['left-out.situation', 'situation 1 of 12: the server does not understand Prefer'],
      ['left-out.random', 'random 1 of 1: The operation has no input.'],
    ]);
    const [failure] = await elements(bad(), 'failure');
    expect(failure).toMatchObject({ '@type': 'body', '@message': 'getPet succeeds: found "nine", expected integer' });
    expect(failure?.text).toContain('repair    Send "lives" as the body of 200 documents it.');
  });

  test('holds the figures of the coverage', async () => {
    const properties = await elements(good, 'property');
    expect(properties).toContainEqual({
      name: 'property',
      text: '',
      '@name': 'coverage: operations that succeeded',
      '@value': '2 of 3',
    });
  });

  test('is well-formed whatever an answer held', async () => {
    const [failure, ...others] = await elements(bad(findingOf({ found: hostile })), 'failure');
    expect(others).toEqual([]);
    expect(failure?.name).toBe('failure');
    expect(failure?.['@message']).toContain('found <script>alert("1")</script> & \']]>\' ��');
    expect(failure?.text).toContain('é 👩‍👩‍👧');
  });

  test('is read by a parser that refuses what is not well-formed', async () => {
    const broken = { ...good, run: { ...good.run, results: [] } };
    const [first] = await elements(broken, 'testsuites');
    expect(first?.name).toBe('testsuites');
    const page = await browser.newPage();
    const name = await page.evaluate(
      "new DOMParser().parseFromString('<a b=\"<\">\\u0000</a>', 'application/xml').querySelector('parsererror')?.tagName",
    );
    expect(name).toBe('parsererror');
    await page.close();
  });
});
