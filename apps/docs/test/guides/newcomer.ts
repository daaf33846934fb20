/** Follows a guide as a newcomer does: its files, its commands, and its tables of what to do on a page. */
import type { Page } from '@xs2a/browser';
import { toMarkdown } from '../../src/llms/markdown.ts';
import { readGuide, sectionOf } from './tables.ts';

/** A block of code of a guide. */
interface Block {
  readonly lang: string;
  readonly title: string | undefined;
  readonly code: string;
}

/** The blocks of a text, in their order, without their indentation. */
function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(/^([ \t]*)```(\w+)(?: title="([^"]*)")?\n([\s\S]*?)^\1```/gm)].map(
    ([, indentation = '', lang = '', title, code = '']) => ({
      lang,
      title,
      code: code.replaceAll(new RegExp(`^${indentation}`, 'gm'), ''),
    }),
  );
}

/** A guide as its reader sees it, with its code. */
export function openGuide(slug: string) {
  const text = toMarkdown(readGuide(slug));
  return {
    text,
    /** The commands of a section, one text for each block. */
    commandsOf: (section: string): string[] =>
      blocksOf(sectionOf(text, section))
        .filter(({ lang, title }) => lang === 'sh' && title === 'Terminal')
        .map(({ code }) => code),
    /** What the blocks of a section show that are no code. */
    outputsOf: (section: string): string[] =>
      blocksOf(sectionOf(text, section))
        .filter(({ lang }) => lang === 'text')
        .map(({ code }) => code),
    /** The files that the guide shows whole, by the names that it gives them. */
    files: new Map(
      blocksOf(text).flatMap(({ title, code }) => (title === undefined || !title.includes('.') ? [] : [[title, code]])),
    ),
  };
}

/** Does what a row of a table says: action, label and value. */
export async function act(page: Page, [action = '', what = '', value = '']: readonly string[]): Promise<void> {
  const plain = (cell: string) => cell.replaceAll('`', '');
  const label = page.getByLabel(plain(what), { exact: true });
  if (action === 'choose') await label.selectOption(plain(value));
  else if (action === 'type') await label.fill(plain(value));
  else if (action === 'tick') await label.check();
  else if (action === 'press') await page.getByRole('button', { name: plain(what), exact: true }).click();
  else throw new Error(`Nobody knows how to "${action}".`);
}
