import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { bundles } from '../contract.ts';
import { examples, snippets } from '../home.ts';

const languages: Record<string, string> = {
  '.ts': 'ts',
  '.tsx': 'tsx',
  '.js': 'js',
  '.mjs': 'js',
  '.html': 'html',
  '.sh': 'sh',
  '.json': 'json',
  '.yaml': 'yaml',
  '.http': 'http',
  '.py': 'python',
  '.php': 'php',
  '.java': 'java',
  '.out': 'text',
};

const marker = /^\s*(?:\/\/|#|<!--)\s*#(?<end>end)?region\b\s*(?<name>[\w-]*)/;

/** A line that prepares the Testbank for a program: method (unless it is POST), path and body of a call of its control. */
const preparation = /^(?:\/\/|#) testbank: (?:(?<method>PUT|DELETE) )?(?<path>\S+) (?<body>\{.*\})$/;

/** The line above a part of an output, which the program prints between its regions. */
const part = /^--- (?<name>[\w-]+)$/;

/** Width of the column for code in a guide. */
const lineWidth = 80;

export interface SnippetCode {
  code: string;
  lang: string;
  /** The file's name, without folders. */
  name: string;
}

/**
 * Reads a file below `snippets/`, without the lines that mark regions or prepare the Testbank.
 *
 * @param region only this region, with its indentation taken off, behind the imports of the file that it needs
 * @throws Error naming file and region if there is no such code
 */
export function readSnippet(file: string, region?: string): SnippetCode {
  return readCode(snippets, file, region);
}

/** Reads a file below `examples/` of the repository in the same way. */
export function readExampleFile(file: string, region?: string): SnippetCode {
  return readCode(examples, file, region);
}

function readCode(folder: string, file: string, region: string | undefined): SnippetCode {
  const shown = `${basename(folder)}/${file}`;
  const lang = languages[extname(file)];
  if (lang === undefined) throw new Error(`${shown}: no language is known for ${extname(file) || 'this name'}.`);
  const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  const parts = region === undefined ? { inside: lines, outside: [] } : cut(lines, region, shown);
  const code = outdent(parts.inside.filter((line) => !marker.test(line) && !preparation.test(line))).trim();
  const imports = lang === 'ts' || lang === 'js' ? importsFor(code, parts.outside.join('\n')) : [];
  return {
    code: imports.length === 0 ? code : `${imports.join('\n')}\n\n${code}`,
    lang,
    name: basename(file),
  };
}

export interface Output {
  text: string;
  /** Commands that a reader runs before the program; a further part of an output needs none. */
  preparation: string[];
}

/**
 * Reads what a program prints.
 *
 * @param file the `.out` of the program
 * @param name only what follows the line `--- <name>`, up to the next such line
 * @throws Error naming file and part if there is no such part
 */
export function readOutput(file: string, name?: string): Output {
  const { code } = readSnippet(file);
  if (name === undefined) return { text: code, preparation: readPreparation(file) };
  const lines = code.split('\n');
  const start = lines.findIndex((line) => part.exec(line)?.groups?.name === name);
  if (start === -1) throw new Error(`snippets/${file} has no "--- ${name}".`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => part.test(line));
  const text = rest.slice(0, end === -1 ? undefined : end).join('\n');
  return { text: text.trim(), preparation: start === 0 ? readPreparation(file) : [] };
}

/**
 * The commands that prepare the Testbank for what a program prints, from its comments `testbank: /_testbank/faults …`.
 *
 * @param output the `.out` of the program
 */
export function readPreparation(output: string): string[] {
  const stem = output.slice(0, -extname(output).length);
  const file = ['.ts', '.mjs', '.sh'].map((extension) => join(snippets, stem + extension)).find(existsSync);
  if (file === undefined) return [];
  return controlCallsIn(readFileSync(file, 'utf8')).map(({ method, path, body }) => {
    const url = `curl "$XS2A_BASE_URL${path}"`;
    const data = `${method === 'POST' ? '' : ` -X ${method}`} --json '${body}'`;
    return url.length + data.length > lineWidth ? `${url} \\\n ${data}` : url + data;
  });
}

/** A call of the control of the Testbank. */
export interface ControlCall {
  readonly method: string;
  /** Below the address: `/_testbank/faults`. */
  readonly path: string;
  /** The body, as JSON. */
  readonly body: string;
}

/** The calls that prepare the Testbank for a program, from its comments `testbank: /_testbank/faults {"operation_id":…}`. */
export function controlCallsIn(source: string): ControlCall[] {
  return source.split('\n').flatMap((line) => {
    const { method = 'POST', path = '', body = '' } = preparation.exec(line)?.groups ?? {};
    return path === '' ? [] : { method, path, body };
  });
}

/** The lines of a region, and those around it. */
interface Cut {
  inside: string[];
  outside: string[];
}

function cut(lines: readonly string[], region: string, shown: string): Cut {
  const start = lines.findIndex((line) => {
    const { end, name } = marker.exec(line)?.groups ?? {};
    return end === undefined && name === region;
  });
  if (start === -1) throw new Error(`${shown} has no "#region ${region}".`);
  let depth = 1;
  for (let index = start + 1; index < lines.length; index++) {
    const marks = marker.exec(lines[index] ?? '')?.groups;
    if (marks === undefined) continue;
    depth += marks.end === undefined ? 1 : -1;
    if (depth === 0) {
      return { inside: lines.slice(start + 1, index), outside: [...lines.slice(0, start), ...lines.slice(index + 1)] };
    }
  }
  throw new Error(`${shown}: "#region ${region}" has no "#endregion".`);
}

/** The imports of a source that some code needs, each with no more names than it uses. */
function importsFor(code: string, source: string): string[] {
  const plain = code.replaceAll(/'(?:[^'\\\n]|\\.)*'|\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
  const uses = (name: string) => new RegExp(`(?<![\\w$]|(?<!\\.\\.)\\.)${name}(?![\\w$])`).test(plain);
  const statements = source.matchAll(
    /^import (?<type>type )?(?:(?<whole>\w+)|\{(?<names>[^}]*)\}) from (?<from>'.*');$/gm,
  );
  return [...statements].flatMap(({ 0: statement, groups }) => {
    const { type = '', whole, names = '', from }: Record<string, string | undefined> = groups ?? {};
    if (whole !== undefined) return uses(whole) ? statement : [];
    const used = (names.match(/(?:type )?\w+/g) ?? []).filter((name) => uses(name.replace('type ', '')));
    if (used.length === 0) return [];
    const onlyTypes = used.every((name) => name.startsWith('type '));
    const list = onlyTypes ? used.map((name) => name.replace('type ', '')) : used;
    const kind = onlyTypes ? 'type ' : type;
    const line = `import ${kind}{ ${list.join(', ')} } from ${from};`;
    return line.length <= lineWidth ? line : `import ${kind}{\n  ${list.join(',\n  ')},\n} from ${from};`;
  });
}

function outdent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}

/**
 * An example of the contract as JSON.
 *
 * @param at JSON pointer of the part to show
 * @throws Error naming what is missing
 */
export function readExample(schema: string, name: string, at = ''): string {
  const value = JSON.parse(readFileSync(join(bundles, 'examples', schema, `${name}.json`), 'utf8'));
  const keys = at.split('/').slice(1);
  const part = keys.reduce((parent, key) => parent?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], value);
  if (part === undefined) throw new Error(`The example ${schema}/${name} has nothing at ${at}.`);
  return JSON.stringify(part, null, 2);
}
