import { basename, extname } from 'node:path';
import { parse } from 'parse5';
import { attributeOf, type Element, elementsOf } from '../../src/finish/elements.ts';

/** A file that a reader makes of what a guide shows. */
export interface Copied {
  /** Below `snippets/`: where the guide has it from. */
  file: string;
  /** Below the folder of the guide. */
  name: string;
  text: string;
  /** What the guide says that it prints. */
  output?: string;
}

/** Variables that the guide creates in an earlier block and later blocks use. */
const clients = ['client', 'user'];

/**
 * What a reader copies from a page, read from top to bottom: each block is a program, behind the client that the page
 * creates further up. Blocks of one file belong together.
 */
export function copyFrom(html: string): Copied[] {
  const codes = new Map<string, string>();
  const heads = new Map<string, string>();
  const created = new Map<string, string>();
  const preparations = new Map<string, string[]>();
  const outputs = new Map<string, string>();
  for (const { kind, file, code } of blocksOf(html)) {
    const stem = file.slice(0, -extname(file).length);
    if (kind === 'preparation') preparations.set(stem, toComments(code));
    // A program of several blocks has an output below some of them.
    if (kind === 'output') outputs.set(stem, joined(outputs.get(stem), code));
    if (kind === 'snippet') {
      // A terminal starts a line for the next command; curl does not end its own.
      const block = extname(file) === '.sh' && codes.has(file) ? `echo\n${code}\n` : `${code}\n`;
      const program = joined(codes.get(file), block);
      codes.set(file, program);
      heads.set(file, needed(program, created));
      for (const [name, creation] of creationsIn(code)) if (!created.has(name)) created.set(name, creation);
    }
  }
  return [...codes].flatMap(([file, code]) => {
    if (!/\.(?:ts|sh|yaml)$/.test(file)) return [];
    const stem = file.slice(0, -extname(file).length);
    const comments = preparations.get(stem);
    const marker = extname(file) === '.sh' ? '#' : '//';
    const prepared = comments?.map((comment) => `${marker} ${comment}\n`).join('') ?? '';
    const output = outputs.get(stem);
    const text = prepared + (heads.get(file) ?? '') + code;
    return [{ file, name: basename(file), text, ...(output !== undefined && { output }) }];
  });
}

function joined(first: string | undefined, second: string): string {
  return first === undefined ? second : `${first}\n${second}`;
}

/** All code of a page, as its buttons copy it. */
function* blocksOf(html: string): Generator<{ kind: string; file: string; code: string }> {
  for (const element of elementsOf(parse(html))) {
    const kind = attributeOf(element, 'data-shown');
    const code = kind === undefined ? undefined : copiedFrom(element);
    // The button holds lines that end with DEL.
    if (kind && code)
      yield { kind, file: attributeOf(element, 'data-file') ?? '', code: code.replaceAll('\x7f', '\n') };
  }
}

function copiedFrom(element: Element): string | undefined {
  return elementsOf(element)
    .map((child) => attributeOf(child, 'data-code'))
    .find((code) => code !== undefined);
}

/** The commands that prepare the Testbank, as the comments that a program has for them. */
function toComments(commands: string): string[] {
  return commands
    .replaceAll('\\\n', '')
    .split('\n')
    .map((command) => {
      const [, path, method, body] = /^curl "\$\w+(\S+)"\s+(?:-X (\w+) )?--json '(.*)'$/.exec(command) ?? [];
      return `testbank: ${method === undefined ? '' : `${method} `}${path} ${body}`;
    });
}

/** What creates the clients that a block uses and does not create. */
function needed(code: string, created: ReadonlyMap<string, string>): string {
  const missing = clients.filter(
    (name) => new RegExp(`\\b${name}\\s*\\.\\w`).test(code) && !new RegExp(`\\bconst ${name}\\b`).test(code),
  );
  const creations = missing.flatMap((name) => created.get(name) ?? []);
  return creations.length === 0 ? '' : `import { createXs2aClient } from '@xs2a/client';\n${creations.join('\n')}\n\n`;
}

/** The clients that a block creates, with the variables for that. */
function creationsIn(code: string): Map<string, string> {
  const variables = [...code.matchAll(/^const (\w+) = process\.env\..*;$/gm)];
  const clients = code.matchAll(/^const (\w+) = createXs2aClient\((?:\{\n[\s\S]*?\n\}|.*)\);$/gm);
  return new Map(
    [...clients].map(([creation, name = '']) => {
      const used = variables.filter(([, variable]) => new RegExp(`\\b${variable}\\b`).test(creation));
      return [name, [...used.map(([line]) => line), creation].join('\n')];
    }),
  );
}
