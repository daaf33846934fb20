import { resolve as deprecated } from 'node:url';
import { expect, test } from 'vitest';
import url, { fileURLToPath, resolve } from '../../../src/prism/bundled/url.ts';

test.each([
  ['/srv/shop/', 'openapi.json'],
  ['/srv/shop/', '#/paths'],
  ['/srv/shop/', '/other/openapi.json#/paths'],
  ['/srv/shop/openapi.json', '../shared.json?a=1'],
  ['file:///srv/shop/openapi.json', 'shared.json'],
  ['https://api.example/v1/openapi.json', '#/components'],
  ['https://api.example/v1/openapi.json', 'https://other.example/openapi.json'],
])('%s and %s become the address that the deprecated function gives', (from, to) => {
  expect(resolve(from, to)).toBe(deprecated(from, to));
});

test('everything else is that of Node', () => {
  expect(fileURLToPath('file:///srv/shop')).toBe('/srv/shop');
  expect([url.resolve, url.fileURLToPath]).toEqual([resolve, fileURLToPath]);
});
