/** Part of a text of the wizard. */
export type Markup =
  | { readonly kind: 'text'; readonly text: string }
  /** A link to a web page; `url` begins with `http://` or `https://`. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** A link that opens a dialog with the text in `dialog`. */
  | { readonly kind: 'dialog'; readonly text: string; readonly dialog: string }
  /** A tooltip for the text before it. */
  | { readonly kind: 'tooltip'; readonly text: string };

const pattern = /\[(?:([^[\]|]+)\|(link::https?:\/\/|dialog::)|tooltip\|)([^[\]]+)\]/g;

/**
 * Splits a label or text of the wizard at `[name|link::url]`, `[name|dialog::text]` and `[tooltip|text]`. Everything
 * else is plain text, never HTML; so is a link to anything but a web page.
 *
 * @see Reference, section "Wizard-API"
 */
export function parseMarkup(text: string): Markup[] {
  const pieces: Markup[] = [];
  let end = 0;
  const addText = (until: number) => until > end && pieces.push({ kind: 'text', text: text.slice(end, until) });
  for (const match of text.matchAll(pattern)) {
    const [markup, name = '', kind, rest = ''] = match;
    addText(match.index);
    end = match.index + markup.length;
    if (kind === undefined) pieces.push({ kind: 'tooltip', text: rest });
    else if (kind === 'dialog::') pieces.push({ kind: 'dialog', text: name, dialog: rest });
    else pieces.push({ kind: 'link', text: name, url: kind.slice('link::'.length) + rest });
  }
  addText(text.length);
  return pieces;
}
