/** The repository as it is, read once for all tests. */
import type { Callables } from '../src/calls.ts';
import { readCommandLines } from '../src/command-line.ts';
import { scriptsIn } from '../src/data.ts';
import { isCurrent, listFiles, readPages } from '../src/pages.ts';
import { readScripts } from '../src/shell.ts';
import { packageAt, readWorkspace } from '../src/workspace.ts';

export const files: readonly string[] = listFiles();
export const pages = readPages(files);
/** All files that describe the current state. */
export const currentPages = pages.filter(isCurrent);
export const workspace = await readWorkspace();
export const callables: Callables = {
  workspace,
  files: new Set(files),
  commandLines: await readCommandLines(workspace),
};

const blocks = currentPages.flatMap(({ path, blocks }) => {
  const home = packageAt(path, workspace.packages);
  return blocks.flatMap((block) =>
    scriptsIn(block).map((text) => ({ path, line: block.line, place: `${path}:${block.line}`, home, text })),
  );
});

/** Blocks of commands, as a shell reads them. */
export const scripts = (await readScripts(blocks.map(({ text }) => text))).map((script, index) => ({
  ...(blocks[index] as (typeof blocks)[number]),
  ...script,
}));

export const commands = scripts.flatMap(({ commands, ...rest }) => commands.map((words) => ({ ...rest, words })));

/** Commands within a text, where a placeholder is a word like any other. */
export const mentions = currentPages.flatMap(({ path, code }) =>
  code
    .filter(({ text }) => /^(?:npx|pnpm|xs2a-[a-z]+) \S/.test(text))
    // The command behind `pnpm`.
    .filter(({ text }) => !/^npx -y pnpm@\S+$/.test(text))
    .map(({ text, line }) => ({
      path,
      line,
      place: `${path}:${line}`,
      home: packageAt(path, workspace.packages),
      words: text.split(/\s+/),
    })),
);
