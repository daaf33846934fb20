/** A table that goes over as many pages as it needs, with its head on each of them. */
import { setImmediate } from 'node:timers/promises';
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

/** A line of a cell, wrapped. */
interface Line {
  readonly text: string;
  readonly style: Style;
}

/** The lines of each cell. */
type Row = readonly (readonly Line[])[];

/** After so many rows, other requests have their turn: a row takes half a millisecond. */
const rowsAtOnce = 10;

/** @param isHeadless for a list of names and values: each second cell is the name of the one after it */
export async function table(
  paper: Paper,
  columns: readonly Column[],
  cells: readonly (readonly Cell[])[],
  isHeadless = false,
): Promise<void> {
  const { document, root } = paper;
  const element = document.struct('Table');
  root.add(element);
  const titles = columns.map(({ title }): Cell => [{ text: title, style: { ...styles.small, weight: 600 } }]);
  const head = layOut(paper, columns, titles);
  for (const [index, texts] of cells.entries()) {
    const row = layOut(paper, columns, texts);
    if (index === 0 && !isHeadless) {
      reserve(paper, heightOf(head) + heightOf(row));
      writeHead(paper, columns, head, element);
    }
    if (index % rowsAtOnce === rowsAtOnce - 1) await setImmediate();
    // Screen readers know the head already.
    if (reserve(paper, heightOf(row)) && !isHeadless) writeHead(paper, columns, head, undefined);
    const scope = (column: number) => (isHeadless && column % 2 === 0 ? 'Row' : undefined);
    addRow(paper, columns, row, element, scope);
    paper.y += heightOf(row);
    artifact(document, 'Layout', () => rule(document, paper.y));
  }
  element.end();
}

function layOut({ document }: Paper, columns: readonly Column[], row: readonly Cell[]): Row {
  return row.map((cell, index) =>
    cell.flatMap(({ text, style = styles.body }) =>
      wrap(document, text, boxOf(columns, index).width, style).map((line) => ({ text: line, style })),
    ),
  );
}

function heightOf(row: Row): number {
  const heights = row.map((lines) => lines.reduce((height, { style }) => height + lineHeight(style), 0));
  return Math.max(0, ...heights) + 2 * padding.y;
}

function writeHead(
  paper: Paper,
  columns: readonly Column[],
  head: Row,
  parent: PDFKit.PDFStructureElement | undefined,
): void {
  const { document } = paper;
  artifact(document, 'Layout', () => {
    document.rect(margin, paper.y, pageWidth, heightOf(head)).fillColor(colors.shade).fill();
  });
  if (parent !== undefined) addRow(paper, columns, head, parent, () => 'Column');
  else {
    artifact(document, 'Pagination', () => {
      for (const [index, lines] of head.entries()) writeCell(paper, columns, index, lines);
    });
  }
  paper.y += heightOf(head);
}

function addRow(
  paper: Paper,
  columns: readonly Column[],
  row: Row,
  parent: PDFKit.PDFStructureElement,
  scopeOf: (index: number) => 'Column' | 'Row' | undefined,
): void {
  const { document } = paper;
  const element = document.struct('TR');
  parent.add(element);
  for (const [index, lines] of row.entries()) {
    const scope = scopeOf(index);
    // The types do not know the scope yet.
    const options: object = scope === undefined ? {} : { scope };
    const cell = document.struct(scope === undefined ? 'TD' : 'TH', options, () =>
      writeCell(paper, columns, index, lines),
    );
    element.add(cell);
    cell.end();
  }
  element.end();
}

function writeCell({ document, y }: Paper, columns: readonly Column[], index: number, lines: readonly Line[]): void {
  const { left, width, align } = boxOf(columns, index);
  let top = y + padding.y;
  for (const { text, style } of lines) {
    if (align === 'right') writeLineUntil(document, text, left + width, top, style);
    else writeLine(document, text, left, top, style);
    top += lineHeight(style);
  }
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

/** The cell of a balance: a negative one is red. */
export function balanceCell(balance: Cents): Cell {
  return [{ text: formatEuros(balance), style: { ...styles.body, ...(balance < 0 && { color: colors.negative }) } }];
}

/** Names and values, two beside each other. */
export async function list(paper: Paper, pairs: readonly (readonly [name: string, value: string])[]): Promise<void> {
  const columns = [0.19, 0.34, 0.23, 0.24].map((share) => ({ title: '', share }));
  const half = Math.ceil(pairs.length / 2);
  const cells = ([name, value]: readonly [string, string] = ['', '']): Cell[] => [
    [{ text: name, style: { ...styles.body, color: colors.muted } }],
    [{ text: value, style: styles.strong }],
  ];
  const rows = pairs.slice(0, half).map((pair, index) => [...cells(pair), ...cells(pairs[half + index])]);
  await table(paper, columns, rows, true);
}
