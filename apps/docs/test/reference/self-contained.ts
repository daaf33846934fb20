import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { attributeOf, type Element, elementsOf, textOf } from '../../src/finish/elements.ts';

/** Every URL that a browser fetches for the markup of a page, whatever its scripts do afterwards. */
export function loads(markup: string): string[] {
  return elementsOf(parse(markup)).flatMap((element) => {
    const names = element.tagName === 'a' ? [] : ['src', 'srcset', 'href', 'data', 'poster', 'action'];
    const fetched = names.flatMap((name) => attributeOf(element, name) ?? []).filter(isElsewhere);
    const css = element.tagName === 'style' ? textOf(element) : (attributeOf(element, 'style') ?? '');
    const styled = [...css.matchAll(/(?:url\(|@import)\s*['"]?([^'")\s]+)/g)].map(([, url = '']) => url);
    return [...fetched, ...styled.filter(isElsewhere)].map((url) => `${element.tagName} ${url}`);
  });
}

function isElsewhere(url: string): boolean {
  return !/^(?:data:|#)/.test(url);
}

/** The directives of a page's Content-Security-Policy. */
export function policyOf(markup: string): Map<string, string[]> {
  const meta = elementsOf(parse(markup)).find(
    (element) => attributeOf(element, 'http-equiv') === 'Content-Security-Policy',
  );
  const lines = ((meta && attributeOf(meta, 'content')) ?? '').split('; ');
  return new Map(lines.map((line) => [line.split(' ', 1)[0] ?? '', line.split(' ').slice(1)]));
}

/** @returns what the policy of a page allows, or forbids although the page contains it */
export function looseEnds(markup: string): string[] {
  const policy = policyOf(markup);
  const elements = elementsOf(parse(markup));
  const sources = [...policy.values()].flat();
  return [
    ...(policy.get('default-src')?.join() === "'none'" ? [] : ['something is allowed by default']),
    ...sources.filter((source) => /'unsafe-|^\*$|^https?:$/.test(source)),
    ...elements.filter(isCode('script')).flatMap((script) => unhashed(script, policy.get('script-src'))),
    ...elements.filter(isCode('style')).flatMap((style) => unhashed(style, policy.get('style-src'))),
    ...elements.flatMap((element) => (attributeOf(element, 'style') === undefined ? [] : ['a style attribute'])),
    ...elements.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => name.startsWith('on')).map(({ name }) => `${name}=…`),
    ),
  ];
}

/** Types of scripts that a browser does not run. */
const data = new Set(['application/json', 'text/pagefind-template']);

function isCode(tag: string): (element: Element) => boolean {
  return (element) => element.tagName === tag && !data.has(attributeOf(element, 'type') ?? '');
}

function unhashed(element: Element, allowed: readonly string[] = []): string[] {
  const hash = `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`;
  return allowed.includes(hash) ? [] : [`a ${element.tagName} without its hash`];
}

/** The data that a page contains in a `<script type="application/json">`. */
export function dataOf<Data>(markup: string, id: string): Data {
  const element = elementsOf(parse(markup)).find((candidate) => attributeOf(candidate, 'id') === id);
  return JSON.parse(element === undefined ? 'null' : textOf(element));
}
