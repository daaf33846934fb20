/** The prose of the contract. */
import { isObject, type JsonObject, type Path } from '../reader/json.ts';

export interface Prose {
  /** Place of the text itself. */
  path: Path;
  keyword: 'description' | 'summary' | 'title';
  text: string;
  /** The object that the text belongs to, and its place. */
  owner: JsonObject;
  ownerPath: Path;
}

const keywords = ['description', 'summary', 'title'] as const;

/** Keys below which texts are data, or (of servers) labels. */
const data = ['example', 'default', 'enum', 'const', 'servers', 'value', 'x-mock'];

/** Every description, summary and title, outer before inner. Summaries of examples count, their values do not. */
export function* texts(node: unknown, path: Path = []): Generator<Prose> {
  if (Array.isArray(node)) {
    for (const [index, child] of node.entries()) yield* texts(child, [...path, index]);
    return;
  }
  if (!isObject(node)) return;
  for (const keyword of keywords) {
    const text = node[keyword];
    if (typeof text === 'string') yield { path: [...path, keyword], keyword, text, owner: node, ownerPath: path };
  }
  for (const [key, child] of Object.entries(node)) {
    const isData = data.includes(key) || (key === 'examples' && Array.isArray(child));
    if (!isData || path.at(-1) === 'properties') yield* texts(child, [...path, key]);
  }
}
