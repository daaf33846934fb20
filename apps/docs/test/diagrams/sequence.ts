/** How a test goes through a sequence diagram. */
import type { Line } from '../../src/site/sequence.ts';

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
