import GithubSlugger from 'github-slugger';
import MarkdownIt, { type Token } from 'markdown-it';

/** A piece of a page, and the line on which it begins. */
interface Piece {
  text: string;
  line: number;
}

/** A fenced code block; its text begins on the line below `line`. */
export interface CodeBlock extends Piece {
  /** The language after the fence; empty if there is none. */
  language: string;
}

/** A table: its header and its rows, with unchanged cells. */
export interface Table {
  head: string[];
  rows: string[][];
  line: number;
}

/** What a page says in code, what it links to, and where it can be linked to. */
export interface Markdown {
  blocks: CodeBlock[];
  /** Code within a text. */
  code: Piece[];
  /** Addresses of links and pictures. */
  links: Piece[];
  tables: Table[];
  /** Anchors of its headings, as GitHub creates them. */
  anchors: ReadonlySet<string>;
}

const parser = new MarkdownIt({ html: true });

export function readMarkdown(text: string): Markdown {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  const page = { blocks: [], code: [], links: [], tables: [], anchors } as Markdown;
  let line = 1;
  let place = '';
  for (const token of parser.parse(text, {})) {
    // The parser has no line for cells, but one for their row.
    if (token.map !== null) line = token.map[0] + 1;
    if (token.nesting === 1) place = token.type;
    if (token.type === 'fence') page.blocks.push({ language: token.info.trim(), text: token.content, line });
    else if (token.type === 'table_open') page.tables.push({ head: [], rows: [], line });
    else if (token.type === 'tr_open') page.tables.at(-1)?.rows.push([]);
    else if (token.type === 'inline') {
      const children = token.children ?? [];
      if (place === 'heading_open') anchors.add(slugger.slug(children.map(({ content }) => content).join('')));
      if (place === 'th_open') page.tables.at(-1)?.head.push(token.content);
      if (place === 'td_open') page.tables.at(-1)?.rows.at(-1)?.push(token.content);
      readText(children, line, page);
    }
  }
  // The header has opened a row, too.
  for (const table of page.tables) table.rows.shift();
  return page;
}

function readText(children: readonly Token[], first: number, { code, links }: Markdown): void {
  let line = first;
  for (const { type, content, attrs, children: inner } of children) {
    if (type === 'softbreak' || type === 'hardbreak') line += 1;
    else if (type === 'code_inline') code.push({ text: content, line });
    const address = attrs?.find(([name]) => name === 'href' || name === 'src')?.[1];
    if (address !== undefined) links.push({ text: String(address), line });
    if (inner !== null) readText(inner, line, { code, links } as Markdown);
  }
}
