/** Sequence diagrams of Mermaid as trees, and how a test goes through them. */

/** A line of a diagram, with what it encloses. */
export interface Line {
  /** As in the source: `S->>X: POST /v1/risks`, `loop until the form finish`, `else it is not`. */
  readonly text: string;
  /** Lines of a `loop` or an `opt`, and of a branch of an `alt`. */
  readonly body: readonly Line[];
  /** Branches of an `alt`, which has no text of its own. */
  readonly branches?: readonly Line[];
}

/**
 * Reads a diagram.
 *
 * @param source Mermaid without title and description
 * @throws Error naming a line that is not understood
 */
export function readSequence(source: string): Line[] {
  const lines = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== 'sequenceDiagram' && !line.startsWith('participant '));
  const { read, end } = readBody(lines, 0);
  if (end < lines.length) throw new Error(`The diagram has "${lines[end]}" without a beginning.`);
  return read;
}

function readBody(lines: readonly string[], start: number): { read: Line[]; end: number } {
  const read: Line[] = [];
  let at = start;
  for (let text = lines[at]; text !== undefined && !/^(?:else|end)\b/.test(text); text = lines[at]) {
    if (/^alt\b/.test(text)) {
      const branches: Line[] = [];
      for (let head: string | undefined = text; head !== undefined && head !== 'end'; head = lines[at]) {
        const branch = readBody(lines, at + 1);
        branches.push({ text: head, body: branch.read });
        at = branch.end;
      }
      read.push({ text: '', body: [], branches });
      at = pastEnd(lines, at, text);
    } else if (/^(?:loop|opt)\b/.test(text)) {
      const { read: body, end } = readBody(lines, at + 1);
      read.push({ text, body });
      at = pastEnd(lines, end, text);
    } else if (/^(?:\w+--?>>\w+|Note over \w+): ./.test(text)) {
      read.push({ text, body: [] });
      at += 1;
    } else throw new Error(`The diagram has a line that no test understands: "${text}".`);
  }
  return { read, end: at };
}

function pastEnd(lines: readonly string[], at: number, head: string): number {
  if (lines[at] !== 'end') throw new Error(`The diagram has no end of "${head}".`);
  return at + 1;
}

/** Does what a line says. `body` goes through the lines that it encloses, once for each call. */
export type Step = (body: () => Promise<void>) => Promise<void>;

export interface Walk {
  /** What is done, by the lines of the diagram. */
  readonly steps: Readonly<Record<string, Step>>;
  /** What is done for lines without a step of their own; `undefined` if they mean nothing. */
  readonly otherwise?: (text: string) => Step | undefined;
  /** Which branch of an `alt` is taken: its line. */
  readonly branch?: string;
}

/**
 * Goes through a diagram from top to bottom, and does what each line says.
 *
 * @throws Error naming a line without a step, a step without a line, or a line that was never reached
 */
export async function walkSequence(lines: readonly Line[], { steps, otherwise, branch }: Walk): Promise<void> {
  const reached = new Set<string>();
  const missed = new Set<string>();

  async function walk(body: readonly Line[]): Promise<void> {
    for (const line of body) {
      if (line.branches === undefined) await take(line);
      else {
        const chosen = line.branches.find(({ text }) => text === branch);
        if (chosen === undefined) throw new Error(`The diagram has no branch "${branch}".`);
        reached.add(chosen.text);
        note(chosen.body);
        await walk(chosen.body);
      }
    }
  }

  async function take({ text, body }: Line): Promise<void> {
    const step = steps[text] ?? otherwise?.(text);
    if (step === undefined) throw new Error(`No test does what the diagram says in "${text}".`);
    reached.add(text);
    note(body);
    await step(() => walk(body));
  }

  const note = (body: readonly Line[]) => {
    for (const { text, branches } of body) if (branches === undefined) missed.add(text);
  };

  note(lines);
  await walk(lines);
  const unreached = [...missed].filter((text) => !reached.has(text));
  if (unreached.length > 0) throw new Error(`The test has never come to: ${unreached.join('; ')}.`);
  const unused = Object.keys(steps).filter((text) => !reached.has(text));
  if (unused.length > 0) throw new Error(`The diagram no longer says: ${unused.join('; ')}.`);
}
