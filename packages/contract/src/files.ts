/** Small files of common types, for whoever has to send one and has no example. */

interface FileType {
  readonly type: string;
  readonly extension: string;
  /** A whole file of this type, in Base64; empty where none is at hand. */
  readonly sample: string;
}

/** One page without content. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 3 3]>>endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000052 00000 n 
0000000101 00000 n 
trailer<</Size 4/Root 1 0 R>>
startxref
160
%%EOF
`;

const files: readonly FileType[] = [
  { type: 'application/octet-stream', extension: 'bin', sample: 'c2FtcGxl' },
  { type: 'application/pdf', extension: 'pdf', sample: btoa(pdf) },
  { type: 'application/zip', extension: 'zip', sample: 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==' },
  {
    type: 'image/png',
    extension: 'png',
    sample: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  },
  {
    type: 'image/jpeg',
    extension: 'jpg',
    sample:
      '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wAARCAABAAEDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAj/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AL+AD//Z',
  },
  { type: 'image/gif', extension: 'gif', sample: 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7' },
  { type: 'text/plain', extension: 'txt', sample: 'c2FtcGxl' },
  { type: 'text/csv', extension: 'csv', sample: '' },
  { type: 'application/json', extension: 'json', sample: '' },
  { type: 'application/xml', extension: 'xml', sample: '' },
];

/** A whole file of a media type; `undefined` for types of which there is none. */
export function sampleFile(mediaType: string): Uint8Array | undefined {
  const sample = files.find(({ type }) => type === mediaType)?.sample;
  return sample ? Uint8Array.from(atob(sample), (character) => character.charCodeAt(0)) : undefined;
}

/** How the name of a file of a media type ends, without a dot. */
export function extensionOf(mediaType: string): string {
  return files.find(({ type }) => type === mediaType)?.extension ?? 'bin';
}

/** The bytes of a file as a text with one character each, as JSON Schema counts the length of binary values. */
export function bytesAsText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
