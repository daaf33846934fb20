import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { riskChecks } from '../home.ts';

/** A part of a definition: a paragraph, or a list. */
export type DefinitionPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/**
 * Reads how the Testbank computes a risk check.
 *
 * @param check its folder: `balance-check`
 * @returns Markdown: paragraphs, lists and code in a line, as {@link partsOf} takes them
 * @throws Error naming a check that the Testbank does not have
 */
export function readDefinition(check: string): string {
  const file = join(riskChecks, check, 'definition.md');
  if (!existsSync(file)) throw new Error(`The Testbank has no risk check "${check}": ${file} is missing.`);
  return readFileSync(file, 'utf8').trim();
}

/** @throws Error naming a line that is more than text and code in a line */
export function partsOf(definition: string): DefinitionPart[] {
  return definition.split(/\n{2,}/).map((block) => {
    const lines = block.split('\n');
    const unknown = lines.find((line) => /^(?:#|\||>|```|\d+\.|\s)|\]\(|\*|<[a-z/]/.test(line));
    if (unknown !== undefined) throw new Error(`A definition has text, lists and code, and not "${unknown}".`);
    return lines.every((line) => line.startsWith('- '))
      ? { kind: 'list', items: lines.map((line) => line.slice(2)) }
      : { kind: 'paragraph', text: lines.join(' ') };
  });
}
