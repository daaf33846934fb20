import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { attributeOf, textOf } from '../../src/finish/elements.ts';
import { type BuiltPage, ownPages, readPage } from './site.ts';

/** @returns what is wrong with the Content-Security-Policy of a page */
function looseEnds({ elements }: BuiltPage): string[] {
  const place = elements.findIndex((element) => attributeOf(element, 'http-equiv') === 'Content-Security-Policy');
  const meta = elements[place];
  const policy = (meta && attributeOf(meta, 'content')) ?? '';
  const directives = new Map(policy.split('; ').map((line) => [line.split(' ', 1)[0] ?? '', line.split(' ').slice(1)]));
  const scripts = directives.get('script-src') ?? [];
  const styles = directives.get('style-src') ?? [];
  const inline = elements.flatMap((element) => {
    const isScript = element.tagName === 'script' && attributeOf(element, 'src') === undefined;
    const style = attributeOf(element, 'style');
    return [
      ...(isScript && !scripts.includes(hash(textOf(element))) ? ['a script without its hash'] : []),
      ...(element.tagName === 'style' && !styles.includes(hash(textOf(element))) ? ['a style without its hash'] : []),
      ...(style !== undefined && !styles.includes(hash(style)) ? ['a style attribute without its hash'] : []),
    ];
  });
  const first = elements.findIndex(({ tagName }) => ['script', 'style', 'link'].includes(tagName));
  return [
    ...(place === -1 || place > first ? ['no policy before the first script or style'] : []),
    ...(directives.get('default-src')?.join() === "'none'" ? [] : ['something is allowed by default']),
    ...([...scripts, ...styles].includes("'unsafe-inline'") ? ['inline code of any kind is allowed'] : []),
    ...(/https?:|\*|'unsafe-eval'/.test(policy) ? ['another host, or eval, is allowed'] : []),
    ...elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^on/.test(name)).map(({ name }) => `${name}=…`)),
    ...inline,
  ];
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

describe('every page may run and load nothing but what is its own', () => {
  it.each(ownPages.map(({ path }) => path))('%s', (path) => {
    const page = ownPages.find((candidate) => candidate.path === path);
    expect(page && looseEnds(page)).toEqual([]);
  });
});

describe('a loose policy is noticed', () => {
  const strict = "default-src 'none'; script-src 'self'; style-src 'self'";
  const page = (policy: string, body = '') =>
    readPage(
      'a.html',
      `<head><meta http-equiv="Content-Security-Policy" content="${policy}"><style></style></head>${body}`,
    );
  const styled = `${strict} ${hash('')}`;

  it.each([
    ['<head><script src="a.js"></script></head>', 'no policy before the first script or style'],
    [page('img-src data:'), 'something is allowed by default'],
    [page("default-src 'none'; script-src 'unsafe-inline'"), 'inline code of any kind is allowed'],
    [page("default-src 'none'; script-src https://cdn.example.com"), 'another host, or eval, is allowed'],
    [page(styled, '<script>alert(1)</script>'), 'a script without its hash'],
    [page(styled, '<p style="color:red">'), 'a style attribute without its hash'],
    [page(styled, '<p onclick="alert(1)">'), 'onclick=…'],
  ])('%#', (broken, problem) => {
    expect(looseEnds(typeof broken === 'string' ? readPage('a.html', broken) : broken)).toContain(problem);
  });

  it('and a strict one is not', () => {
    expect(looseEnds(page(styled))).toEqual([]);
  });
});
