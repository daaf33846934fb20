import type { AnyTxtNode, TxtNode } from '@textlint/ast-node-types';

/** A sentence, and where it begins in the raw text of its node. */
export interface Sentence {
  text: string;
  index: number;
}

/** Stands for code and components: a noun. */
const noun = 'X';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The words of a paragraph, heading or cell without its markup. It has the length of the raw text, so that a position in
 * one is a position in the other: code and components are a word of `X`, and other markup is blank.
 */
export function plainText({ raw, range, children = [] }: TxtNode & { children?: readonly AnyTxtNode[] }): string {
  let text = '';
  let end = 0;
  for (const child of children) {
    const [from, to] = [child.range[0] - range[0], child.range[1] - range[0]];
    text += ' '.repeat(from - end) + plainChild(child);
    end = to;
  }
  return text + ' '.repeat(raw.length - end);
}

/** Unicode ends no sentence before a small letter, but names such as openapi-fetch begin with one. */
const missedEnd = /(?<=(?<!\b(?:e\.g|i\.e|etc|vs|cf))[.!?]\s+)(?=[a-z])/;

/** The sentences of a plain text. */
export function sentencesOf(plain: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const { segment, index } of segmenter.segment(plain)) {
    let start = index;
    for (const text of segment.split(missedEnd)) {
      sentences.push({ text, index: start });
      start += text.length;
    }
  }
  return sentences;
}

function plainChild(child: AnyTxtNode): string {
  const { type, raw } = child;
  if (type === 'Str') return plainString(raw);
  if (type === 'Code' || type === 'Image' || (type === 'Html' && /^<[A-Z]/.test(raw))) return noun.repeat(raw.length);
  return 'children' in child ? plainText(child) : ' '.repeat(raw.length);
}

/** An expression of MDX is a noun, too; a line break with its indentation is blank. */
function plainString(raw: string): string {
  return raw
    .replace(/\{[^{}]*\}/g, (code) => noun.repeat(code.length))
    .replace(/\n[\s>]*/g, (gap) => ' '.repeat(gap.length));
}
