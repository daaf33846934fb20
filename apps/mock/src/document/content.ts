/** Writes values in media types other than JSON. */
import {
  bytesAsText,
  encodeForm,
  essence,
  isForm,
  isObject,
  isXml,
  type MediaType,
  mergedSchema,
  object,
  sampleFile,
} from '@xs2a/contract';
import type { Values } from './values.ts';

/** The smallest documents of types whose texts must begin with a tag. */
const documents: Readonly<Record<string, string>> = {
  'image/svg+xml': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  'text/html': '<!doctype html><title>Sample</title>',
};

/**
 * A body of a media type.
 *
 * @param type the media type that is sent: one of the range that is documented
 * @param value an example, which may be written already, or a generated value
 */
export async function writeContent(
  values: Values,
  media: MediaType,
  type: string,
  value: unknown,
): Promise<string | Uint8Array> {
  const name = essence(type);
  if (/^text\/event-stream$/.test(name)) return writeEvents(value);
  if (/^application\/(?:x-)?(?:ndjson|jsonl(?:ines)?|json-seq)$/.test(name)) return writeLines(name, value);
  if (name === 'text/csv') return writeRows(value);
  if (isForm(name) && typeof value !== 'string') return encodeForm(value, media.encoding);
  if (isXml(name)) return writeXml(values, media, name, value);
  return name.startsWith('text/') ? writeText(name, value) : writeBytes(name, value);
}

function writeText(name: string, value: unknown): string {
  const document = documents[name];
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return document === undefined || /^\s*</.test(text) ? text : document;
}

async function writeXml(values: Values, media: MediaType, name: string, value: unknown): Promise<string> {
  if (typeof value === 'string')
    return /^\s*</.test(value) ? value : (documents[name] ?? `<text>${escapeXml(value)}</text>`);
  // The library is loaded only for a contract with XML.
  const { encodeXml } = await import('@xs2a/contract/xml');
  const { contract } = values;
  const { schema } = media;
  const merged = mergedSchema(contract, schema?.schema);
  const named = { ...merged, xml: { name: 'root', ...object(merged.xml) } };
  return (
    encodeXml(contract, schema, value) ??
    encodeXml(contract, { schema: named, pointer: '' }, value) ??
    `<root>${escapeXml(JSON.stringify(value))}</root>`
  );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Server-sent events: one for each entry of a list. A text is a stream already. */
function writeEvents(value: unknown): string {
  if (typeof value === 'string' && /^(?:data|event|id|retry|):/m.test(value)) return `${value.trimEnd()}\n\n`;
  return listed(value)
    .map(
      (entry) => `data: ${typeof entry === 'string' ? entry.replaceAll('\n', '\ndata: ') : JSON.stringify(entry)}\n\n`,
    )
    .join('');
}

function writeLines(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  const start = name.endsWith('json-seq') ? '\u001e' : '';
  return listed(value)
    .map((entry) => `${start}${JSON.stringify(entry)}\n`)
    .join('');
}

/** A row for each entry of a list, below the names of its fields. */
function writeRows(value: unknown): string {
  if (typeof value === 'string') return value;
  const rows = listed(value);
  if (!rows.every(isObject)) return rows.map((row) => writeRow(listed(row))).join('');
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))].map(writeRow).join('');
}

function writeRow(cells: readonly unknown[]): string {
  const texts = cells.map((cell) => (typeof cell === 'object' ? JSON.stringify(cell) : String(cell)));
  return `${texts.map((text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\r\n`;
}

function listed(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** A text is the file itself if it begins like one, or the file in Base64; otherwise a small file is sent. */
function writeBytes(name: string, value: unknown): string | Uint8Array {
  const small = sampleFile(name);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (small === undefined || name === 'application/octet-stream') return text;
  const decoded = new Uint8Array(Buffer.from(text, 'base64'));
  const given = [Buffer.from(text), Buffer.from(text, 'latin1'), decoded];
  return given.find((bytes) => bytesAsText(bytes.subarray(0, 4)) === bytesAsText(small.subarray(0, 4))) ?? small;
}
