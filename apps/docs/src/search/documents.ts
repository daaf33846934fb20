import type { ReferencePart } from '../reference/parts.ts';
import { aliases } from './aliases.ts';

export type Kind = 'guide' | 'page' | ReferencePart['kind'];

export interface Heading {
  title: string;
  /** Its id in the page. */
  id: string;
}

/** Something that can be found. */
export interface SearchDocument {
  /** Relative to the folder of the site. */
  url: string;
  kind: Kind;
  title: string;
  /** `operationId`, type of the event, or name of the schema; empty for pages. */
  name: string;
  /** What it is called on the wire or in code; empty for pages. */
  address: string;
  /** What the list of results says about it. */
  description: string;
  /** Other words for it, each as somebody types it. */
  aliases: readonly string[];
  headings: readonly Heading[];
  text: string;
}

/** A page of the site, as it is read. */
export type Page = Pick<SearchDocument, 'url' | 'title' | 'description' | 'headings' | 'text'>;

export function pageDocument(page: Page): SearchDocument {
  const kind = page.url.startsWith('guides/') ? 'guide' : 'page';
  return { ...page, kind, name: '', address: '', aliases: aliases.get(page.url) ?? [] };
}

export function partDocument({ kind, name, title, address, description, url }: ReferencePart): SearchDocument {
  const plain = description.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '');
  const [sentence = ''] = /^[\s\S]*?[.!?](?=\s|$)/.exec(plain) ?? [plain];
  return {
    url,
    kind,
    title,
    name,
    address,
    description: sentence.trim(),
    aliases: aliases.get(name) ?? [],
    headings: [],
    text: plain,
  };
}
