import { type Callables, callOf } from './calls.ts';
import type { Table } from './markdown.ts';
import type { Page } from './pages.ts';
import type { Package } from './workspace.ts';

/** A table of options, compared with the help of its command. */
export interface OptionTable {
  /** With its word, if it needs one. */
  command: string;
  problems: string[];
}

/**
 * A table whose first column is `option` explains the command of the package that the code above it calls last. It
 * lists only options that the help lists too. Options of the help may also be in another table of the page.
 *
 * @param home the package of the page
 * @param commands those that the page calls, with their lines
 */
export function optionTables(
  page: Page,
  home: Package,
  commands: readonly { line: number; words: readonly string[] }[],
  callables: Callables,
): OptionTable[] {
  const explained = new Set(page.tables.flatMap(({ rows }) => rows.flatMap((cells) => cells.flatMap(optionsNamed))));
  return page.tables.filter(isOfOptions).map(({ rows, line }) => {
    const above = commands.filter((command) => command.line < line);
    const calls = above.flatMap(({ words }) => callOf(words, callables) ?? []);
    const call = calls.findLast(({ commandLine }) => commandLine.name in home.commands);
    const place = `${page.path}:${line}`;
    if (call === undefined) return { command: '', problems: [`${place}: no command of its package is called above`] };
    const command = `${call.commandLine.name} ${call.word}`.trim();
    const listed = [...(call.commandLine.options.get(call.word) ?? [])].filter((option) => option.startsWith('--'));
    const options = rows.flatMap(([first = '']) => optionsNamed(first));
    const unknown = options.filter((option) => !listed.includes(option));
    const missing = listed.filter((option) => !explained.has(option));
    return {
      command,
      problems: [
        ...unknown.map((option) => `${place}: ${command} has no option ${option}`),
        ...missing.map((option) => `${place}: ${command} has ${option}, which no table explains`),
      ],
    };
  });
}

/**
 * @param home the package of the page
 * @returns each option that the text names and no command of the package has, with its place
 */
export function unknownOptions(page: Page, home: Package, { commandLines }: Callables): string[] {
  const lines = commandLines.filter(({ name }) => name in home.commands);
  if (lines.length === 0) return [];
  const listed = new Set(lines.flatMap(({ options }) => [...options.values()].flatMap((some) => [...some])));
  return page.code.flatMap(({ text, line }) => {
    const [option = ''] = text.split(/[ =]/);
    return !option.startsWith('--') || listed.has(option) ? [] : [`${page.path}:${line}: ${option}`];
  });
}

function isOfOptions({ head }: Table): boolean {
  return head[0]?.toLowerCase() === 'option';
}

function optionsNamed(cell: string): string[] {
  return cell.match(/(?<![\w-])--[a-z][a-z0-9-]*/g) ?? [];
}
