import { isMap, isScalar, LineCounter, type Pair, parseDocument, visit } from 'yaml';
import type { Text } from './text.ts';

/** The keys of texts: of OpenAPI, Arazzo and JSON Schema, and of `spec/shared/readings.yaml`. */
const keys = new Set(['description', 'summary', 'question', 'decision', 'reason']);

/** Keys below which texts are data. */
const data = new Set(['example', 'default', 'enum', 'const', 'value', 'x-mock']);

/**
 * The texts of a YAML or JSON document, by their keys.
 *
 * @throws {Error} if the document cannot be parsed; its message has the place
 */
export function textsOfYaml(file: string, source: string): Text[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  const texts: Text[] = [];
  visit(document, {
    Pair(_, { key, value }: Pair, path) {
      if (!isScalar(key) || typeof key.value !== 'string') return;
      const parent = path.at(-2);
      const isField = isMap(path.at(-1)) && isPairOf(parent, 'properties');
      if (data.has(key.value) && !isField) return visit.SKIP;
      if (!keys.has(key.value) || !isScalar(value) || typeof value.value !== 'string') return;
      const { line } = lines.linePos(value.range?.[0] ?? 0);
      const isBlock = value.type === 'BLOCK_LITERAL';
      texts.push({ file, markdown: value.value, line: isBlock ? line + 1 : line, keepsLines: isBlock });
    },
  });
  return texts;
}

function isPairOf(node: unknown, name: string): boolean {
  return (node as Pair | undefined)?.key !== undefined && isScalar((node as Pair).key)
    ? ((node as Pair).key as { value: unknown }).value === name
    : false;
}
