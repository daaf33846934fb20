import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { isProse, textsOfSource } from './source.ts';
import type { Text } from './text.ts';

const locations = { sourceCodeLocationInfo: true };

type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * The sentences of a page of HTML, or of a component of Astro: those of its script in front, and those of each element
 * that contains no further block of text. Expressions in braces count as code.
 *
 * @throws {Error} if the script in front cannot be parsed
 */
export function textsOfMarkup(file: string, source: string): Text[] {
  const front = /^---\n[\s\S]*?\n---\n/.exec(source)?.[0] ?? '';
  const inScript = textsOfSource(file, front.slice('---'.length, -'---\n'.length));
  // As many lines as before, so that findings name the right one.
  const markup = front.replaceAll(/.+/g, '') + source.slice(front.length);
  const parsed = source.startsWith('<!') ? parse(markup, locations) : parseFragment(markup, locations);
  const inMarkup = [...blocksIn(parsed.childNodes)]
    .map(({ text, line }) => ({ file, markdown: text.replaceAll(/\s+/g, ' ').trim(), line, keepsLines: false }))
    .filter(({ markdown }) => isProse(markdown));
  return [...inScript, ...inMarkup];
}

/** Elements inside a sentence; each other one begins a text of its own. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'br',
  'code',
  'em',
  'i',
  'kbd',
  'mark',
  'small',
  'span',
  'strong',
  'time',
  'var',
]);
const code = new Set(['code', 'kbd', 'var']);
const hidden = new Set(['script', 'style', 'pre', 'svg']);
const labels = new Set(['alt', 'aria-label', 'content', 'description', 'placeholder', 'title']);

/** Consecutive text and inline elements, and the attributes that are read out. */
function* blocksIn(nodes: readonly Node[]): Generator<{ text: string; line: number }> {
  let text = '';
  let line = 0;
  for (const node of nodes) {
    const own = inlineText(node);
    if (own === undefined) {
      if (text.trim()) yield { text, line };
      text = '';
    } else {
      if (!text.trim()) line = lineOf(node);
      text += own;
    }
    if (!('tagName' in node) || hidden.has(node.tagName)) continue;
    for (const { name, value } of node.attrs) if (labels.has(name)) yield { text: value, line: lineOf(node) };
    if (own === undefined) yield* blocksIn(node.childNodes);
    // The content of a template is beside its children.
    if ('content' in node) yield* blocksIn(node.content.childNodes);
  }
  if (text.trim()) yield { text, line };
}

/** @returns `undefined` for an element that begins a text of its own */
function inlineText(node: Node): string | undefined {
  if (node.nodeName === '#text') return withoutBraces((node as DefaultTreeAdapterTypes.TextNode).value);
  if (!('tagName' in node)) return '';
  if (code.has(node.tagName)) return '`x`';
  if (!inline.has(node.tagName)) return undefined;
  const texts = node.childNodes.map(inlineText);
  return texts.includes(undefined) ? undefined : texts.join('');
}

function withoutBraces(text: string): string {
  return text.replaceAll(/\{[^{}]*\}/g, '`x`');
}

/** The line of the first word. */
function lineOf(node: Node): number {
  const start = node.sourceCodeLocation?.startLine ?? 1;
  const before = node.nodeName === '#text' ? /^\s*/.exec((node as DefaultTreeAdapterTypes.TextNode).value)?.[0] : '';
  return start + (before?.split('\n').length ?? 1) - 1;
}
