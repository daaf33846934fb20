/** Sequence diagrams of Mermaid: their lines as a tree, and the rows of the drawing. */

/** A line of a diagram, with what it encloses. */
export interface Line {
  /** As in the source: `S->>X: POST /v1/risks`, `loop until the form finish`, `else it is not`. */
  readonly text: string;
  /** Lines of a `loop` or an `opt`, and of a branch of an `alt`. */
  readonly body: readonly Line[];
  /** Branches of an `alt`, which has no text of its own. */
  readonly branches?: readonly Line[];
}

/** A message from one participant to another one, or to itself; participants are counted from 0. */
export interface MessageRow {
  readonly kind: 'message';
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether the message answers an earlier one: its line is dashed. */
  readonly isAnswer: boolean;
}

/** A remark beside the line of a participant. */
interface NoteRow {
  readonly kind: 'note';
  readonly text: string;
  readonly at: number;
}

/** Rows that are repeated, or that depend on a condition. */
interface BlockRow {
  readonly kind: 'block';
  /** More than one for alternatives. */
  readonly branches: readonly { readonly word: string; readonly condition: string; readonly rows: readonly Row[] }[];
}

export type Row = MessageRow | NoteRow | BlockRow;

export interface Sequence {
  /** Names of the participants, from left to right. */
  readonly participants: readonly string[];
  readonly rows: readonly Row[];
}

const head = 'sequenceDiagram';
const participantLine = /^participant (?<id>\w+) as (?<name>.+)$/;
const messageLine = /^(?<from>\w+)(?<arrow>--?>>)(?<to>\w+): (?<text>.+)$/;
const noteLine = /^Note over (?<at>\w+): (?<text>.+)$/;
const words: Readonly<Record<string, string>> = { loop: 'repeat', opt: 'if', alt: 'if', else: 'else' };

/** Whether a source is a sequence diagram. */
export function isSequence(source: string): boolean {
  return source.trimStart().startsWith(head);
}

/**
 * Reads a diagram.
 *
 * @param source Mermaid without title and description
 * @throws Error naming a line that is not understood
 */
export function readSequence(source: string): Line[] {
  const lines = linesOf(source).filter((line) => line !== head && !line.startsWith('participant '));
  const { read, end } = readBody(lines, 0);
  if (end < lines.length) throw new Error(`The diagram has "${lines[end]}" without a beginning.`);
  return read;
}

/**
 * The drawing of a diagram.
 *
 * @param source Mermaid without title and description
 * @throws Error naming a line that is not understood, or whose participant is missing
 */
export function sequenceOf(source: string): Sequence {
  const participants = new Map<string, string>();
  for (const line of linesOf(source)) {
    const { id, name } = participantLine.exec(line)?.groups ?? {};
    if (id !== undefined && name !== undefined) participants.set(id, name);
  }
  const ids = [...participants.keys()];
  return { participants: [...participants.values()], rows: rowsOf(readSequence(source), ids) };
}

function linesOf(source: string): string[] {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function readBody(lines: readonly string[], start: number): { read: Line[]; end: number } {
  const read: Line[] = [];
  let at = start;
  for (let text = lines[at]; text !== undefined && !/^(?:else|end)\b/.test(text); text = lines[at]) {
    if (/^alt\b/.test(text)) {
      const branches: Line[] = [];
      for (let first: string | undefined = text; first !== undefined && first !== 'end'; first = lines[at]) {
        const branch = readBody(lines, at + 1);
        branches.push({ text: first, body: branch.read });
        at = branch.end;
      }
      read.push({ text: '', body: [], branches });
      at = pastEnd(lines, at, text);
    } else if (/^(?:loop|opt)\b/.test(text)) {
      const { read: body, end } = readBody(lines, at + 1);
      read.push({ text, body });
      at = pastEnd(lines, end, text);
    } else if (messageLine.test(text) || noteLine.test(text)) {
      read.push({ text, body: [] });
      at += 1;
    } else throw new Error(`The diagram has a line that cannot be read: "${text}".`);
  }
  return { read, end: at };
}

function pastEnd(lines: readonly string[], at: number, first: string): number {
  if (lines[at] !== 'end') throw new Error(`The diagram has no end of "${first}".`);
  return at + 1;
}

function rowsOf(lines: readonly Line[], ids: readonly string[]): Row[] {
  const indexOf = (id: string, text: string): number => {
    const index = ids.indexOf(id);
    if (index < 0) throw new Error(`The diagram has no participant "${id}", which "${text}" names.`);
    return index;
  };
  return lines.map((line): Row => {
    const message = messageLine.exec(line.text)?.groups as Record<string, string> | undefined;
    const note = noteLine.exec(line.text)?.groups as Record<string, string> | undefined;
    if (message !== undefined) {
      const { from = '', to = '', text = '', arrow } = message;
      const ends = { from: indexOf(from, line.text), to: indexOf(to, line.text) };
      return { kind: 'message', text, ...ends, isAnswer: arrow === '-->>' };
    }
    if (note !== undefined) return { kind: 'note', text: note.text ?? '', at: indexOf(note.at ?? '', line.text) };
    const branches = (line.branches ?? [line]).map(({ text, body }) => {
      const [keyword = '', condition = ''] = text.split(/ (.*)/s);
      return { word: words[keyword] ?? keyword, condition, rows: rowsOf(body, ids) };
    });
    return { kind: 'block', branches };
  });
}
