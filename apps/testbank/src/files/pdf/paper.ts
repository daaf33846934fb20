/** A document in A4 that is written from top to bottom, tagged for screen readers. */
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { berlinInstant } from '../../calendar/berlin.ts';
import { chooseFont, runsOf, type Weight } from './fonts.ts';
import { formatMoment } from './format.ts';

export const margin = 54;
export const pageWidth = 595.28 - 2 * margin;
const top = 72;
const bottom = 841.89 - 66;

/** After the margins of so many pages, other requests have their turn. */
const pagesAtOnce = 20;

export const colors = {
  text: '#1f2933',
  muted: '#52606d',
  accent: '#0b4f8a',
  rule: '#cbd2d9',
  shade: '#f0f4f8',
  negative: '#a61b1b',
  positive: '#17633a',
} as const;

export interface Style {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
}

export const styles = {
  title: { size: 22, weight: 600, color: colors.accent },
  heading: { size: 13, weight: 600, color: colors.accent },
  body: { size: 9.5 },
  strong: { size: 9.5, weight: 600 },
  small: { size: 8, color: colors.muted },
} as const satisfies Record<string, Style>;

type Element = PDFKit.PDFStructureElement;

export interface Paper {
  readonly document: PDFKit.PDFDocument;
  /** Parent of all elements of the document. */
  readonly root: Element;
  /** Where the next thing is written, in points from the top of the page. */
  y: number;
}

export interface Metadata {
  readonly title: string;
  /** What is written at the top of each page. */
  readonly subject: string;
  /** Moment of the transaction, as the API writes it. */
  readonly createdAt: string;
}

/**
 * Writes a document. The same data give the same bytes.
 *
 * @param write called once
 */
export async function writePaper(metadata: Metadata, write: (paper: Paper) => Promise<void>): Promise<Uint8Array> {
  const { title, subject, createdAt } = metadata;
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    // The number of pages is written on each of them at the end.
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'de',
    displayTitle: true,
    // The types do not know it yet.
    subset: 'PDF/UA' as string as PDFKit.Mixins.PDFSubsets,
    info: { Title: title, Subject: subject, Creator: 'Testbank', CreationDate: new Date(berlinInstant(createdAt)) },
  });
  const bytes = buffer(document);
  const root = document.struct('Document');
  document.addStructure(root);
  const paper: Paper = { document, root, y: top };
  await write(paper);
  root.end();
  await writeMargins(document, metadata);
  await setImmediate();
  document.end();
  return new Uint8Array(await bytes);
}

async function writeMargins(document: PDFKit.PDFDocument, { title, subject, createdAt }: Metadata): Promise<void> {
  const { count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    if (index % pagesAtOnce === 0) await setImmediate();
    document.switchToPage(index);
    artifact(document, 'Pagination', () => {
      const right = margin + pageWidth;
      writeLine(document, title, margin, 34, styles.small);
      writeLineUntil(document, shorten(document, subject, pageWidth * 0.75, styles.small), right, 34, styles.small);
      rule(document, 50);
      rule(document, bottom + 16);
      const created = `Erstellt am ${formatMoment(createdAt)} · Testdaten einer simulierten Bank`;
      writeLine(document, created, margin, bottom + 23, styles.small);
      writeLineUntil(document, `Seite ${index + 1} von ${count}`, right, bottom + 23, styles.small);
    });
  }
}

/** What a screen reader leaves out. */
export function artifact(document: PDFKit.PDFDocument, type: 'Pagination' | 'Layout', draw: () => void): void {
  document.markContent('Artifact', { type });
  draw();
  document.endMarkedContent();
}

export function rule(document: PDFKit.PDFDocument, y: number): void {
  document
    .moveTo(margin, y)
    .lineTo(margin + pageWidth, y)
    .lineWidth(0.5)
    .strokeColor(colors.rule)
    .stroke();
}

/** Goes to the next page unless so much fits on this one. @returns whether it is a new page */
export function reserve(paper: Paper, height: number): boolean {
  if (paper.y + height <= bottom) return false;
  paper.document.addPage();
  paper.y = top;
  return true;
}

/** A heading, and room for so much after it: it does not stand alone at the end of a page. */
export function heading(paper: Paper, text: string, roomAfter = 80): void {
  paper.y += paper.y === top ? 0 : 16;
  reserve(paper, lineHeight(styles.heading) + 6 + roomAfter);
  paragraph(paper, text, styles.heading, 'H2');
  paper.y += 5;
}

/** Text over the whole width. */
export function paragraph(paper: Paper, text: string, style: Style = styles.body, tag = 'P'): void {
  const { document, root } = paper;
  const lines = wrap(document, text, pageWidth, style);
  reserve(paper, lines.length * lineHeight(style));
  const element = document.struct(tag, {}, () => {
    for (const line of lines) {
      writeLine(document, line, margin, paper.y, style);
      paper.y += lineHeight(style);
    }
  });
  root.add(element);
  element.end();
}

export function lineHeight({ size }: Style): number {
  return size * 1.32;
}

export function widthOf(document: PDFKit.PDFDocument, text: string, { size, weight = 400 }: Style): number {
  return runsOf(text, weight).reduce(
    (width, run) => width + chooseFont(document, run.font).fontSize(size).widthOfString(run.text),
    0,
  );
}

/** @param x left end of the text */
export function writeLine(document: PDFKit.PDFDocument, text: string, x: number, y: number, style: Style): void {
  const { size, weight = 400, color = colors.text } = style;
  let left = x;
  for (const run of runsOf(text, weight)) {
    chooseFont(document, run.font).fontSize(size).fillColor(color).text(run.text, left, y, { lineBreak: false });
    left += document.widthOfString(run.text);
  }
}

/** @param x right end of the text */
export function writeLineUntil(document: PDFKit.PDFDocument, text: string, x: number, y: number, style: Style): void {
  writeLine(document, text, x - widthOf(document, text, style), y, style);
}

/** The beginning of a text, as far as it fits into a width. */
function shorten(document: PDFKit.PDFDocument, text: string, width: number, style: Style): string {
  if (widthOf(document, text, style) <= width) return text;
  const [first = ''] = breakWord(document, text, width - widthOf(document, '…', style), style);
  return `${first.trimEnd()}…`;
}

/** Lines that fit into a width. A word that is too long is broken. */
export function wrap(document: PDFKit.PDFDocument, text: string, width: number, style: Style): string[] {
  const lines: string[] = [];
  const space = widthOf(document, ' ', style);
  let line = '';
  let lineWidth = 0;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    for (const part of breakWord(document, word, width, style)) {
      const partWidth = widthOf(document, part, style);
      // What was broken out of a word begins a line.
      if (line !== '' && lineWidth + space + partWidth <= width) {
        line += ` ${part}`;
        lineWidth += space + partWidth;
        continue;
      }
      if (line !== '') lines.push(line);
      line = part;
      lineWidth = partWidth;
    }
  }
  return [...lines, line];
}

/** Parts of a word that fit into a width: the word itself, if it does. */
function breakWord(document: PDFKit.PDFDocument, word: string, width: number, style: Style): string[] {
  if (widthOf(document, word, style) <= width) return [word];
  const parts: string[] = [];
  for (const character of word) {
    const longer = `${parts.at(-1) ?? ''}${character}`;
    if (parts.length > 0 && widthOf(document, longer, style) <= width) parts[parts.length - 1] = longer;
    else parts.push(character);
  }
  return parts;
}
