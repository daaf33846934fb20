/** A piece of a text of the wizard. */
export type Markup =
  | { readonly kind: 'text'; readonly text: string }
  /** A link to a web page; `url` begins with `http://` or `https://`. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** A name that opens a dialog with the text in `dialog`. */
  | { readonly kind: 'dialog'; readonly text: string; readonly dialog: string }
  /** A text to show beside what stands before it. */
  | { readonly kind: 'tooltip'; readonly text: string };

const pattern = /\[(?:([^[\]|]+)\|(link::https?:\/\/|dialog::)|tooltip\|)([^[\]]+)\]/g;

/**
 * Takes a label or text of the wizard apart: `[name|link::url]`, `[name|dialog::text]` and `[tooltip|text]`. Everything
 * else is plain text, never HTML; so is a link to anything but a web page.
 *
 * @see Reference, section "Wizard-API"
 */
export function parseMarkup(text: string): Markup[] {
  const pieces: Markup[] = [];
  let end = 0;
  const add = (until: number) => until > end && pieces.push({ kind: 'text', text: text.slice(end, until) });
  for (const match of text.matchAll(pattern)) {
    const [all, name = '', kind, rest = ''] = match;
    add(match.index);
    end = match.index + all.length;
    if (kind === undefined) pieces.push({ kind: 'tooltip', text: rest });
    else if (kind === 'dialog::') pieces.push({ kind: 'dialog', text: name, dialog: rest });
    else pieces.push({ kind: 'link', text: name, url: kind.slice('link::'.length) + rest });
  }
  add(text.length);
  return pieces;
}
