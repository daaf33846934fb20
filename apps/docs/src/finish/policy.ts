import { defaultTreeAdapter, html } from 'parse5';
import { policyHash } from '../policy-hash.ts';
import { attributeOf, type Element, textOf } from './elements.ts';

/**
 * Allows a page to load and run only the files of the site and its own inline scripts and styles, which are identified
 * by their hashes, and to send requests only to the site.
 */
export function addPolicy(elements: readonly Element[]): void {
  const head = elements.find(({ tagName }) => tagName === 'head');
  if (head === undefined) throw new Error('A page without a head.');
  const charset = elements.find((element) => attributeOf(element, 'charset') !== undefined);
  const meta = defaultTreeAdapter.createElement('meta', html.NS.HTML, [
    { name: 'http-equiv', value: 'Content-Security-Policy' },
    { name: 'content', value: policyFor(elements) },
  ]);
  const next = charset && head.childNodes[head.childNodes.indexOf(charset) + 1];
  if (next) defaultTreeAdapter.insertBefore(head, meta, next);
  else defaultTreeAdapter.appendChild(head, meta);
}

function policyFor(elements: readonly Element[]): string {
  const scripts = elements.filter(
    ({ tagName, attrs }) => tagName === 'script' && !attrs.some(({ name }) => name === 'src'),
  );
  const styles = elements.filter(({ tagName }) => tagName === 'style');
  const attributes = elements.flatMap((element) => attributeOf(element, 'style') ?? []);
  // 'unsafe-hashes' makes hashes apply to style attributes too.
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes(scripts.map(textOf))}`,
    `style-src 'self' 'unsafe-hashes' ${hashes([...styles.map(textOf), ...attributes])}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashes(texts: readonly string[]): string {
  return [...new Set(texts.map(policyHash))].sort().join(' ');
}
