import { type ParserOptions, parseAst } from 'rolldown/parseAst';
import type { Text } from './text.ts';

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Stands for the values in a template. */
const placeholder = '`x`';

/**
 * The sentences of a program: strings and templates of at least four words, from a capital letter to the end of a
 * sentence. Those are messages and helps. What a help sets out in columns is left out.
 *
 * @throws {Error} if the program cannot be parsed
 */
export function textsOfSource(file: string, source: string): Text[] {
  // Most files have no sentence, and parsing takes a while.
  if (!/['"`][A-Z][^'"`]* [^'"`]* /.test(source)) return [];
  const texts: Text[] = [];
  for (const { start, value } of strings(parse(file, source))) {
    if (!isProse(value)) continue;
    texts.push({
      file,
      markdown: withoutColumns(value),
      line: lineAt(source, start),
      keepsLines: value.includes('\n'),
    });
  }
  return texts;
}

function parse(file: string, source: string): Node {
  const lang: ParserOptions['lang'] = file.endsWith('.js') ? 'js' : 'ts';
  try {
    return parseAst(source, { lang }) as unknown as Node;
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

function* strings(node: unknown): Generator<{ start: number; value: string }> {
  if (Array.isArray(node)) {
    for (const child of node) yield* strings(child);
    return;
  }
  if (!isNode(node)) return;
  if (node.type === 'Literal' && typeof node.value === 'string') yield { start: node.start, value: node.value };
  if (node.type === 'TemplateLiteral') yield { start: node.start, value: joined(node) };
  for (const child of Object.values(node)) if (typeof child === 'object') yield* strings(child);
}

function isNode(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'type' in node;
}

function joined({ quasis }: Node): string {
  return (quasis as { value: { cooked: string | null; raw: string } }[])
    .map(({ value }) => value.cooked ?? value.raw)
    .join(placeholder);
}

/** @returns whether a text is a sentence: of at least four words, from a capital letter to its end */
export function isProse(value: string): boolean {
  return /^[A-Z`]/.test(value) && /[.:!?](?:\s|$)/.test(value) && (value.match(/(?<= )[a-z]+/g) ?? []).length >= 3;
}

/** A help sets out its options in columns: lines that begin with a space. */
function withoutColumns(value: string): string {
  return value.replace(/^[ \t]+\S.*$/gm, '');
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}
