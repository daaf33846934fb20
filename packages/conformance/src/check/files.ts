import { Buffer } from 'node:buffer';
import { columnsOf } from './csv.ts';
import { checkDisposition } from './disposition.ts';
import { type Check, codingOf } from './subject.ts';

/** How files of a media type begin and, if that is fixed, end: bytes in Latin-1. */
interface Signature {
  readonly begin: readonly string[];
  readonly end?: string;
  readonly what: string;
}

const signatures: Readonly<Record<string, Signature>> = {
  'application/pdf': { begin: ['%PDF-'], end: '%%EOF', what: 'a PDF, from %PDF- to %%EOF' },
  'application/zip': { begin: ['PK\x03\x04', 'PK\x05\x06'], what: 'a ZIP archive' },
  'application/gzip': { begin: ['\x1f\x8b'], what: 'a gzip file' },
  'application/xml': { begin: ['<'], what: 'XML' },
  'image/png': { begin: ['\x89PNG\r\n\x1a\n'], end: 'IEND\xaeB`\x82', what: 'a PNG image, whole' },
  'image/jpeg': { begin: ['\xff\xd8\xff'], end: '\xff\xd9', what: 'a JPEG image, whole' },
  'image/gif': { begin: ['GIF87a', 'GIF89a'], what: 'a GIF image' },
  'image/svg+xml': { begin: ['<'], what: 'an SVG image' },
  'text/html': { begin: ['<'], what: 'HTML' },
};

/** A download begins and ends like a file of its type; the rows of a CSV have equally many columns. */
export const checkFiles: Check = function* ({ answer, type, case: testCase }) {
  if (answer.body.length === 0 || testCase.request.method === 'HEAD' || codingOf(answer) !== undefined) return;
  const bytes = Buffer.from(answer.body).toString('latin1');
  const place = String(answer.status);
  const repair = `Send the bytes of a file of ${type}, unchanged.`;
  const signature = signatures[type];
  if (signature !== undefined && !bears(bytes, signature)) {
    yield { rule: 'file', place, found: describe(bytes), expected: signature.what, repair };
  }
  if (type === 'text/csv') {
    const counts = new Set(columnsOf(bytes));
    if (counts.size > 1 || /^\s*[{<[]/.test(bytes)) {
      const found = counts.size > 1 ? `rows of ${[...counts].join(', ')} columns` : describe(bytes);
      yield { rule: 'file', place, found, expected: 'a CSV whose rows have equally many columns', repair };
    }
  }
  yield* checkDisposition(answer.headers['content-disposition'], type);
};

function bears(bytes: string, { begin, end }: Signature): boolean {
  const isText = begin[0] === '<';
  const start = isText ? bytes.trimStart().replace(/^\u00ef\u00bb\u00bf/, '') : bytes;
  return begin.some((mark) => start.startsWith(mark)) && (end === undefined || bytes.trimEnd().endsWith(end));
}

function describe(bytes: string): string {
  return `${bytes.length} bytes that begin with ${JSON.stringify(bytes.slice(0, 20))}`;
}
