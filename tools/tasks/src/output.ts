import { stripVTControlCharacters } from 'node:util';

/** Lines of turbo and pnpm about a task, not of the task. */
const frame = /^(?:\$ .*|cache (?:hit|miss|bypass), .*|\[ELIFECYCLE\] .*)$/;

/**
 * Pnpm writes `$ ` and the command one after the other: between both, turbo may end the line, and the command may already
 * print.
 */
const splitFrame = /^\$ ?$/;

/** Collects what each task prints from the lines of turbo, which begin with package and task. */
export class Outputs {
  readonly #lines = new Map<string, string[]>();
  /** Tasks of which the command that pnpm shows is in a line of its own. */
  readonly #split = new Set<string>();
  /** Lines of turbo itself. */
  readonly messages: string[] = [];

  /** @returns the id of the task that printed it, as in `@xs2a/client#test`; nothing for a line of turbo itself */
  add(line: string): string | undefined {
    const plain = stripVTControlCharacters(line);
    const [, home, task, text = ''] = /^((?:@[^/\s]+\/)?[^:\s]+):(\S+): ?(.*)$/.exec(plain) ?? [];
    if (home === undefined) {
      this.messages.push(plain);
      return undefined;
    }
    const id = `${home}#${task}`;
    const lines = this.#lines.get(id) ?? [];
    this.#lines.set(id, lines);
    if (splitFrame.test(text)) this.#split.add(id);
    else if (!frame.test(text)) lines.push(text);
    return id;
  }

  /**
   * What a task has printed.
   *
   * @param command that it runs
   */
  of(id: string, command: string): string {
    const lines = this.#lines.get(id) ?? [];
    const shown = this.#split.has(id) ? lines.indexOf(command) : -1;
    return lines
      .filter((_, index) => index !== shown)
      .join('\n')
      .trim();
  }
}

/**
 * Takes out of each text the paragraphs that it shares with an earlier one: the build repeats what lint has found.
 *
 * @returns texts in the same order
 */
export function withoutRepeats(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.map((text) => {
    const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => !seen.has(paragraph.trim()));
    for (const paragraph of paragraphs) seen.add(paragraph.trim());
    return paragraphs.join('\n\n');
  });
}
