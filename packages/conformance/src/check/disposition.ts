import type { Fault } from './subject.ts';

const place = 'Content-Disposition';

/** Types whose files have one usual extension. */
const extensions = new Set(['pdf', 'csv', 'json', 'xml', 'zip', 'png', 'gif', 'html']);

/** A download has a disposition of RFC 6266, and a file name that fits its type. */
export function* checkDisposition(value: string | undefined, type: string): Generator<Fault> {
  if (value === undefined) return;
  if (!/^(?:attachment|inline)\s*(?:;|$)/i.test(value)) {
    yield fault(value, 'attachment or inline (RFC 6266)', 'Name the disposition first.');
    return;
  }
  const [, quoted, bare] = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/i.exec(value) ?? [];
  const file = quoted ?? bare ?? /filename\*\s*=\s*utf-8''([^\s;]+)/i.exec(value)?.[1];
  if (file === undefined || file === '') {
    yield fault(value, 'a file name', 'Name the file: filename="…".');
    return;
  }
  const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  const subtype = type.split('/')[1]?.replace(/^.*\+/, '') ?? '';
  if (extensions.has(subtype) && extension !== subtype) {
    yield fault(value, `a file name that ends in .${subtype}`, 'Name the file after its type.');
  }
}

function fault(found: string, expected: string, repair: string): Fault {
  return { rule: 'header', place, found, expected, repair };
}
