/** A table that goes over as many pages as it needs, with its head on each of them. */
import type { Cents } from '../../money.ts';
import { formatEuros } from './format.ts';
import {
  artifact,
  colors,
  lineHeight,
  margin,
  type Paper,
  pageWidth,
  reserve,
  rule,
  type Style,
  styles,
  wrap,
  writeLine,
  writeLineUntil,
} from './paper.ts';

export interface Column {
  readonly title: string;
  /** Share of the width; all shares together are 1. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}

/** Paragraphs below each other; each is wrapped. */
export type Cell = readonly { readonly text: string; readonly style?: Style }[];

const padding = { x: 4, y: 3.5 };

/** @param isHeadless for a list of names and values: the first cell of a row is the head of the row */
export function table(
  paper: Paper,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  isHeadless = false,
): void {
  const { document, root } = paper;
  const element = document.struct('Table');
  root.add(element);
  const head = columns.map(({ title }): Cell => [{ text: title, style: { ...styles.small, weight: 600 } }]);
  if (!isHeadless) {
    reserve(paper, 2 * heightOf(paper, columns, head));
    writeHead(paper, columns, head, element);
  }
  for (const row of rows) {
    const height = heightOf(paper, columns, row);
    // Screen readers know the head already.
    if (reserve(paper, height) && !isHeadless) writeHead(paper, columns, head, undefined);
    writeRow(paper, columns, row, element, isHeadless);
    paper.y += height;
    artifact(document, 'Layout', () => rule(document, paper.y));
  }
  element.end();
}

function writeHead(
  paper: Paper,
  columns: readonly Column[],
  head: readonly Cell[],
  parent: PDFKit.PDFStructureElement | undefined,
): void {
  const { document } = paper;
  const height = heightOf(paper, columns, head);
  artifact(document, 'Layout', () => {
    document.rect(margin, paper.y, pageWidth, height).fillColor(colors.shade).fill();
  });
  if (parent === undefined) {
    artifact(document, 'Pagination', () => {
      for (const [index, cell] of head.entries()) writeCell(paper, columns, index, cell);
    });
  } else {
    addRow(
      paper,
      parent,
      head,
      () => 'Column',
      (index, cell) => writeCell(paper, columns, index, cell),
    );
  }
  paper.y += height;
}

function writeRow(
  paper: Paper,
  columns: readonly Column[],
  row: readonly Cell[],
  parent: PDFKit.PDFStructureElement,
  isHeadless: boolean,
): void {
  const scope = (index: number) => (isHeadless && index % 2 === 0 ? 'Row' : undefined);
  addRow(paper, parent, row, scope, (index, cell) => writeCell(paper, columns, index, cell));
}

function addRow(
  { document }: Paper,
  parent: PDFKit.PDFStructureElement,
  row: readonly Cell[],
  scope: (index: number) => 'Column' | 'Row' | undefined,
  write: (index: number, cell: Cell) => void,
): void {
  const element = document.struct('TR');
  parent.add(element);
  for (const [index, cell] of row.entries()) {
    const scoped = scope(index);
    // The types do not know the scope yet.
    const options: object = scoped === undefined ? {} : { scope: scoped };
    const child = document.struct(scoped === undefined ? 'TD' : 'TH', options, () => write(index, cell));
    element.add(child);
    child.end();
  }
  element.end();
}

function writeCell({ document, y }: Paper, columns: readonly Column[], index: number, cell: Cell): void {
  const { left, width, align } = boxOf(columns, index);
  let top = y + padding.y;
  for (const { text, style = styles.body } of cell) {
    for (const line of wrap(document, text, width, style)) {
      if (align === 'right') writeLineUntil(document, line, left + width, top, style);
      else writeLine(document, line, left, top, style);
      top += lineHeight(style);
    }
  }
}

function heightOf({ document }: Paper, columns: readonly Column[], row: readonly Cell[]): number {
  const heights = row.map((cell, index) =>
    cell.reduce(
      (height, { text, style = styles.body }) =>
        height + wrap(document, text, boxOf(columns, index).width, style).length * lineHeight(style),
      0,
    ),
  );
  return Math.max(...heights) + 2 * padding.y;
}

function boxOf(columns: readonly Column[], index: number): { left: number; width: number; align: 'left' | 'right' } {
  const before = columns.slice(0, index).reduce((sum, { share }) => sum + share, 0);
  const { share = 0, align = 'left' } = columns[index] ?? {};
  return { left: margin + before * pageWidth + padding.x, width: share * pageWidth - 2 * padding.x, align };
}

/** What comes in is green. */
export function amountCell(amount: Cents): Cell {
  return [{ text: formatEuros(amount), style: { ...styles.body, ...(amount > 0 && { color: colors.positive }) } }];
}

/** What is below zero is red. */
export function balanceCell(balance: Cents): Cell {
  return [{ text: formatEuros(balance), style: { ...styles.body, ...(balance < 0 && { color: colors.negative }) } }];
}

/** Names and values, two beside each other. They are read down the left side, then down the right. */
export function list(paper: Paper, pairs: readonly (readonly [name: string, value: string])[]): void {
  const columns = [0.19, 0.34, 0.23, 0.24].map((share) => ({ title: '', share }));
  const half = Math.ceil(pairs.length / 2);
  const cells = ([name, value]: readonly [string, string] = ['', '']): Cell[] => [
    [{ text: name, style: { ...styles.body, color: colors.muted } }],
    [{ text: value, style: styles.strong }],
  ];
  const rows = pairs.slice(0, half).map((pair, index) => [...cells(pair), ...cells(pairs[half + index])]);
  table(paper, columns, rows, true);
}
