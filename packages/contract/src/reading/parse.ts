import { ContractError } from '../document.ts';

/** Highest number of nodes from aliases of a YAML file, so that a small file cannot become a huge one. */
const maxAliases = 10_000;

/** Reads the text of a file. @throws {ContractError} with its line and column, or the reason */
export type Parse = (text: string, path: string) => unknown;

/**
 * Loads what a document needs: the parser of YAML takes long to load.
 *
 * @param text of the first file
 */
export async function loadParser(text: string): Promise<Parse> {
  const isAlone = !/"\$ref"\s*:\s*"[^#"]/.test(text);
  const json = isAlone ? parseJson(text) : undefined;
  if (json !== undefined) return () => json;
  const { LineCounter, parseDocument } = await import('yaml');
  return (content, path) => parseJson(content) ?? parseYaml(content, path);

  function parseYaml(content: string, path: string): unknown {
    const lines = new LineCounter();
    // `core` has neither dates nor `on` and `yes`, also if the file says that it is YAML 1.1.
    const options = { lineCounter: lines, prettyErrors: false, merge: true, schema: 'core' } as const;
    const document = parseDocument(content, options);
    const [error] = document.errors;
    if (error !== undefined) {
      const { line, col } = lines.linePos(error.pos[0]);
      throw new ContractError(`${path}:${line}:${col}: ${error.message}`);
    }
    try {
      return document.toJS({ maxAliasCount: maxAliases });
    } catch (failure) {
      throw new ContractError(`${path}: ${(failure as Error).message}.`);
    }
  }
}

/** @returns `undefined` for everything else: YAML in braces looks like JSON, and its parser knows the line of a mistake */
function parseJson(text: string): unknown {
  // Stryker disable next-line all: YAML includes JSON, and its parser is only slower.
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text of a file, as its byte order mark says, which editors and shells of Windows write. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
