import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishPages } from '../../src/finish/pages.ts';

let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'xs2a-site-'));
});
afterEach(() => rm(site, { recursive: true }));

async function write(path: string, html: string): Promise<void> {
  await mkdir(join(site, dirname(path)), { recursive: true });
  await writeFile(join(site, path), html);
}

const page = (body: string) => `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`;

/** Finishes a page, and gives its text. */
async function finish(body: string): Promise<string> {
  await write('guides/a.html', page(body));
  expect(await finishPages(site)).toEqual([]);
  return readFile(join(site, 'guides/a.html'), 'utf8');
}

describe('a finished page', () => {
  it('allows its inline script by the hash of it, and nothing else', async () => {
    const html = await finish('<script>alert(1)</script>');
    expect(html).toContain("script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
  });

  it('is painted as a whole', async () => {
    const html = await finish('<p>text</p>');
    const id = /<link rel="expect" href="#([\w-]+)" blocking="render"><\/head>/.exec(html)?.[1];
    expect(html).toContain(`<div id="${id}" hidden=""></div></body>`);
  });

  it('lets the keyboard scroll code and tables', async () => {
    const html = await finish('<pre>code</pre><table><tbody><tr><td>a</td></tr></tbody></table>');
    expect(html).toContain('<pre tabindex="0">');
    expect(html).toMatch(/<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>.*<\/table><\/div>/);
  });

  it('has no header cell that says nothing', async () => {
    const html = await finish('<table><thead><tr><th>a</th><th></th></tr></thead></table>');
    expect(html).toContain('<tr><th>a</th><td></td></tr>');
  });
});

it('links that lead nowhere are named, all of them', async () => {
  await write('index.html', page('<a href="/guides/b">'));
  await write('guides/a.html', page('<a href="/"><a href="/c#d">'));
  expect((await finishPages(site)).toSorted()).toEqual([
    'guides/a.html: <a href="/c#d">',
    'index.html: <a href="/guides/b">',
  ]);
});

it('pages that are complete are left as they are', async () => {
  await write('reference/index.html', page('<a href="/nowhere">'));
  expect(await finishPages(site)).toEqual([]);
  expect(await readFile(join(site, 'reference/index.html'), 'utf8')).toBe(page('<a href="/nowhere">'));
});
