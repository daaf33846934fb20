import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributeOf } from '../../src/finish/elements.ts';
import { dist } from '../../src/home.ts';
import { addressAtProvider, listFiles, listThemes, pin, pinExample, readCustomTheme } from '../../src/widget/files.ts';
import { allText } from '../built/code.ts';
import { pages } from '../built/site.ts';

const guide = pages.find(({ path }) => path === 'guides/widget.html')?.elements ?? [];
const hashOf = (content: Buffer) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

describe('the files of the widget', () => {
  test.each(listFiles())('$name is served with the hash that the guide shows', ({ name, integrity }) => {
    expect(hashOf(readFileSync(join(dist, 'widget', name)))).toBe(integrity);
    const shown = guide.filter((element) => attributeOf(element, 'class') === 'checksum').map(allText);
    expect(shown).toContain(integrity);
    expect(guide.map((element) => attributeOf(element, 'href'))).toContain(`../widget/${name}`);
  });

  test('canary: another content has another hash', () => {
    const [file] = listFiles();
    expect(file?.integrity).toMatch(/^sha384-.{64}$/);
    expect(hashOf(Buffer.from('other'))).not.toBe(file?.integrity);
  });

  test('replace those of the reference; what the iframe loads has no counterpart', () => {
    const replaced = listFiles().flatMap(({ name }) => addressAtProvider(name) ?? []);
    expect(replaced.sort()).toEqual(
      ['xs2a-dark-flat.css', 'xs2a-green-gray.css', 'xs2a-light-blue.css', 'xs2a.css', 'xs2a.js', 'xs2aframe.js'].map(
        (name) => `https://api.xs2a.com/${name}`,
      ),
    );
    expect(addressAtProvider('xs2aframe.css')).toBeUndefined();
  });

  test('are three themes', () => {
    expect(listThemes()).toEqual(['xs2a-dark-flat', 'xs2a-green-gray', 'xs2a-light-blue']);
  });
});

describe('a pinned page', () => {
  const files = [{ name: 'xs2a.js', integrity: 'sha384-abc' }];

  test('loads its own file with its hash', () => {
    expect(pin('<script src="https://api.xs2a.com/xs2a.js"></script>', files)).toBe(
      '<script src="/xs2a/xs2a.js" integrity="sha384-abc"></script>',
    );
  });

  test('cannot name a file that the package does not have', () => {
    expect(() => pin('<script src="https://api.xs2a.com/other.js">', files)).toThrow('has no other.js');
  });

  test('loads script and style sheet of the example, and nothing of the provider', () => {
    const code = pinExample();
    expect(code.match(/integrity="sha384-/g)).toHaveLength(2);
    expect(code).not.toContain('https:');
  });
});

test('the theme of the README has at most 20 lines, and is in the guide', () => {
  const lines = readCustomTheme().split('\n');
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.length).toBeLessThanOrEqual(20);
  const codes = guide.flatMap((element) => attributeOf(element, 'data-code') ?? []);
  expect(codes.map((code) => code.split('\x7f'))).toContainEqual(lines);
});
