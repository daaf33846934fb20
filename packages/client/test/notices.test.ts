import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

/** Packages whose code is in the code that is published, except those of this project. */
function bundled(): string[] {
  const names = readdirSync(join(root, 'dist')).filter((name) => /\.c?js$/.test(name));
  const files = names.map((file) => read('dist', file));
  const packages = files.flatMap((code) => [
    ...code.matchAll(/^\/\/ .*\/node_modules\/((?:@[^/]+\/)?[^/]+)\/[^\n]+$/gm),
  ]);
  return [...new Set(packages.map(([, name]) => name as string))];
}

/** The expected `THIRD-PARTY-NOTICES`: the licence of each installed package. */
function notices(names: string[]): string {
  const licences = names.map((name) => `${name}\n\n${read('node_modules', name, 'LICENSE').trim()}\n`);
  return [
    '@xs2a/client contains code of these packages, each under the licence that stands below its name.\n',
    ...licences,
  ].join('\n');
}

test('the code of others is published with its licence', () => {
  expect(bundled()).toEqual(['openapi-fetch']);
  expect(read('THIRD-PARTY-NOTICES')).toBe(notices(bundled()));
  expect(JSON.parse(read('package.json')).files).toContain('THIRD-PARTY-NOTICES');
});
