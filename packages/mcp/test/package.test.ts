import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const code = readdirSync(join(root, 'dist')).map((file) => readFileSync(join(root, 'dist', file), 'utf8'));

test('the built command imports nothing but its dependencies', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const specifiers = code.flatMap((text) =>
    Array.from(text.matchAll(/^import .*?"([^"]+)";$/gm), ([, name = '']) => name),
  );
  const foreign = specifiers.filter((name) => !name.startsWith('node:'));
  expect(foreign).toContain('@modelcontextprotocol/server/stdio');
  expect(
    foreign.filter((name) => !Object.keys(dependencies).some((known) => `${name}/`.startsWith(`${known}/`))),
  ).toEqual([]);
});

test('the built command holds no code of others, whose licences it would have to name', () => {
  const modules = code.flatMap((text) => Array.from(text.matchAll(/^\/\/ (\S+\.[cm]?[jt]s)$/gm), ([, path]) => path));
  expect(modules.length).toBeGreaterThan(10);
  expect(modules.filter((path) => path?.includes('node_modules'))).toEqual([]);
});
