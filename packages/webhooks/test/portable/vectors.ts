import type { RefusalReason } from '../../src/index.ts';
import { bytes } from './contract.ts';

/** A delivery that must not be accepted. */
interface Vector {
  name: string;
  body?: Uint8Array;
  header?: string | string[] | null | undefined;
  secrets?: string | string[];
  want: RefusalReason;
}

/** The vector of the reference, section "Webhook Signature". */
export const reference = {
  body: bytes('Hello World!'),
  secret: 'secret_password',
  header: 'v1=faeffaa195ee7b044d20f034b5cf7ed1309c9e1f043836a65227d55be6452af2',
};

const { header } = reference;
const digits = header.slice('v1='.length);

/** Changes of the vector of the reference: fields that a vector does not name keep the value of the reference. */
export const negativeVectors: readonly Vector[] = [
  { name: 'no header (null)', header: null, want: 'missing-header' },
  { name: 'no header (undefined)', header: undefined, want: 'missing-header' },
  { name: 'an empty header', header: '', want: 'missing-header' },
  { name: 'an empty list of headers', header: [], want: 'missing-header' },
  { name: 'a list with an empty header', header: [''], want: 'missing-header' },

  { name: 'a blank header', header: ' \t', want: 'missing-header' },
  { name: 'a version without a signature', header: 'v1=', want: 'malformed-header' },
  { name: 'a version without an equals sign', header: 'v1', want: 'malformed-header' },
  { name: 'a version and white space without a signature', header: 'v1 ; v2=ab', want: 'malformed-header' },
  { name: 'a signature in capitals', header: `v1=${digits.toUpperCase()}`, want: 'malformed-header' },
  { name: 'a signature with one capital', header: header.replace('fa', 'Fa'), want: 'malformed-header' },
  { name: 'a signature that lacks its last digit', header: header.slice(0, -1), want: 'malformed-header' },
  { name: 'a signature that lacks its first digit', header: `v1=${digits.slice(1)}`, want: 'malformed-header' },
  { name: 'half a signature', header: `v1=${digits.slice(32)}`, want: 'malformed-header' },
  { name: 'one digit too many', header: `${header}0`, want: 'malformed-header' },
  { name: 'the signature twice in a row', header: `v1=${digits}${digits}`, want: 'malformed-header' },
  { name: 'a digit that is not hexadecimal', header: header.replace('fa', 'ga'), want: 'malformed-header' },
  { name: 'a full-width digit', header: header.replace('5', '５'), want: 'malformed-header' },
  { name: 'a digit of another script', header: header.replace('5', '٥'), want: 'malformed-header' },
  {
    name: 'a signature in Base64',
    header: 'v1=+u/6oZXuewRNIPA0tc9+0TCcnh8EODamUifVW+ZFKvI=',
    want: 'malformed-header',
  },
  { name: 'spaces around the equals sign', header: `v1 = ${digits}`, want: 'malformed-header' },
  {
    name: 'a line end behind a signature that is cut off',
    header: `${header.slice(0, -1)}\n`,
    want: 'malformed-header',
  },
  { name: 'a line end inside', header: `v1=\n${digits}`, want: 'malformed-header' },
  { name: 'a zero byte behind', header: `${header}\0`, want: 'malformed-header' },
  { name: 'a comma as separator', header: `${header}, v2=ab`, want: 'malformed-header' },
  { name: 'two headers joined by the server', header: `${header}, ${header}`, want: 'malformed-header' },
  { name: 'two headers', header: [header, header], want: 'malformed-header' },
  { name: 'quotes around the signature', header: `v1="${digits}"`, want: 'malformed-header' },
  { name: 'v1 twice, the same', header: `${header}; ${header}`, want: 'malformed-header' },
  { name: 'v1 twice, the first one empty', header: `v1=; ${header}`, want: 'malformed-header' },
  { name: 'v1 twice, without a space between', header: `${header};${header}`, want: 'malformed-header' },
  { name: 'v1 twice, with another version between', header: `${header}; v2=a.b; ${header}`, want: 'malformed-header' },
  { name: 'v1 twice, the second one wrong', header: `${header}; v1=${'0'.repeat(64)}`, want: 'malformed-header' },

  { name: 'only v2', header: `v2=${digits}`, want: 'unsupported-version' },
  { name: 'v0', header: `v0=${digits}`, want: 'unsupported-version' },
  { name: 'v01, which is not v1', header: `v01=${digits}`, want: 'unsupported-version' },
  { name: 'v11, which is not v1', header: `v11=${digits}`, want: 'unsupported-version' },
  { name: 'a bare signature', header: digits, want: 'unsupported-version' },
  { name: 'no version before the equals sign', header: `=${digits}`, want: 'unsupported-version' },
  { name: 'a version without a number', header: `v=${digits}`, want: 'unsupported-version' },
  { name: 'a version in capitals', header: `V1=${digits}`, want: 'unsupported-version' },
  { name: 'the prefix of another sender', header: `sha256=${digits}`, want: 'unsupported-version' },
  { name: 'a full-width digit in the version', header: `v１=${digits}`, want: 'unsupported-version' },
  { name: 'only separators', header: ' ; ;', want: 'unsupported-version' },
  { name: 'v1 of another sender behind a comma', header: `t=1, ${header}`, want: 'unsupported-version' },
  { name: 'v1.1, which is not v1', header: `v1.1=${digits}`, want: 'unsupported-version' },
  { name: 'only versions to come', header: 'v2=ab; v3=cd', want: 'unsupported-version' },

  { name: 'a signature of zeros', header: `v1=${'0'.repeat(64)}`, want: 'signature-mismatch' },
  { name: 'one changed digit', header: header.replace('fa', 'fb'), want: 'signature-mismatch' },
  { name: 'the last digit changed', header: header.replace(/2$/, '3'), want: 'signature-mismatch' },
  { name: 'the digits backwards', header: `v1=${[...digits].reverse().join('')}`, want: 'signature-mismatch' },
  {
    name: 'the right digits under v2, wrong ones under v1',
    header: `v1=${'0'.repeat(64)}; v2=${digits}`,
    want: 'signature-mismatch',
  },
  { name: 'another secret', secrets: 'secret_passwort', want: 'signature-mismatch' },
  { name: 'the secret in capitals', secrets: 'SECRET_PASSWORD', want: 'signature-mismatch' },
  { name: 'another secret with a line end', secrets: 'secret_passwort\n', want: 'signature-mismatch' },
  { name: 'the secret with a space inside', secrets: 'secret password', want: 'signature-mismatch' },
  { name: 'a secret of nothing but white space', secrets: ' \n', want: 'signature-mismatch' },
  { name: 'several secrets, none of them right', secrets: ['a', 'b', 'c'], want: 'signature-mismatch' },
  { name: 'an empty body', body: bytes(''), want: 'signature-mismatch' },
  { name: 'a truncated body', body: bytes('Hello World'), want: 'signature-mismatch' },
  { name: 'a body in other case', body: bytes('hello world!'), want: 'signature-mismatch' },
  { name: 'a line end behind the body', body: bytes('Hello World!\n'), want: 'signature-mismatch' },
  { name: 'a carriage return behind the body', body: bytes('Hello World!\r\n'), want: 'signature-mismatch' },
  { name: 'a space before the body', body: bytes(' Hello World!'), want: 'signature-mismatch' },
  { name: 'a byte order mark before the body', body: bytes('\uFEFFHello World!'), want: 'signature-mismatch' },
  { name: 'a no-break space in the body', body: bytes('Hello\u00A0World!'), want: 'signature-mismatch' },
  { name: 'a full-width mark in the body', body: bytes('Hello World！'), want: 'signature-mismatch' },
  { name: 'the body as a JSON string', body: bytes('"Hello World!"'), want: 'signature-mismatch' },
  { name: 'the body twice', body: bytes('Hello World!Hello World!'), want: 'signature-mismatch' },
  {
    name: 'a body in UTF-16',
    body: Uint8Array.from([...'Hello World!'].flatMap((char) => [char.charCodeAt(0), 0])),
    want: 'signature-mismatch',
  },
];
