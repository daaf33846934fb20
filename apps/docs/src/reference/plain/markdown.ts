import MarkdownIt from 'markdown-it';

const parser = new MarkdownIt();

// A wide table is scrolled in its frame, also by the keyboard.
parser.renderer.rules.table_open = () => '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>';
parser.renderer.rules.table_close = () => '</table></div>';

/** A description of the contract as HTML. */
export function toHtml(markdown: string): string {
  return parser.render(markdown).trim();
}

/** A description that has no headings of its own, as it follows other words: without the frame of its one paragraph. */
export function toPhrase(markdown: string): string {
  const html = toHtml(markdown);
  const [, only] = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html) ?? [];
  return only ?? html;
}

/** A chapter of the introduction. */
export interface Chapter {
  title: string;
  html: string;
}

/** The chapters of a description; the first has no title. */
export function chaptersOf(markdown: string): Chapter[] {
  const [opening = '', ...chapters] = markdown.split(/^# /m);
  return [
    { title: '', html: toHtml(opening) },
    ...chapters.map((chapter) => {
      const [title = '', ...lines] = chapter.split('\n');
      return { title: title.trim(), html: toHtml(lines.join('\n')) };
    }),
  ];
}
