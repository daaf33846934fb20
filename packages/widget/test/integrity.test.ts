import { readFileSync } from 'node:fs';
import { launch } from '@xs2a/browser';
import { expect, test } from 'vitest';

const dist = new URL('../dist/', import.meta.url);
const hashes: Record<string, string> = JSON.parse(readFileSync(new URL('integrity.json', dist), 'utf8'));

test('every file that a page loads has a hash', () => {
  expect(Object.keys(hashes)).toEqual([
    'xs2a-dark-flat.css',
    'xs2a-green-gray.css',
    'xs2a-light-blue.css',
    'xs2a.css',
    'xs2a.js',
    'xs2aframe-page.js',
    'xs2aframe.css',
    'xs2aframe.js',
  ]);
});

test('a browser runs a script with its hash, and not one that was changed', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const script = readFileSync(new URL('xs2a.js', dist), 'utf8');
    const bodies: Record<string, string> = {
      '/': ['same', 'changed']
        .map((name) => `<script src="/${name}.js" integrity="${hashes['xs2a.js']}" crossorigin></script>`)
        .join('<script>globalThis.first = typeof xs2a; delete globalThis.xs2a</script>'),
      '/same.js': script,
      '/changed.js': `${script} `,
    };
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
      return route.fulfill({ contentType, body: bodies[pathname] ?? '' });
    });
    await page.goto('http://shop.test/');
    expect(await page.evaluate('[first, typeof xs2a]')).toEqual(['object', 'undefined']);
  } finally {
    await browser.close();
  }
});
