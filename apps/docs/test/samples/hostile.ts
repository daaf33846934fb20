import type { SampleRequest } from '../../src/samples/requests.ts';
import { requestOf, withBody } from './written.ts';

/** Texts that end a string, start an expression or are an escape in one of the languages. */
const texts = [
  `say "hello"`,
  `it's`,
  `"it's"`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what some languages would fill in.
  '$HOME ${name} {$name} $1',
  'back\\slash\\',
  '"""',
  "'''",
  'a\nb\r\tc',
  '\u0000\u0007\u001b\u007f',
  'line\u2028separator, zero\u200bwidth',
  'ä ß € 🦊 العربية',
  '\\u0041 \\n \\0',
  '<?php echo 1 ?> <!-- # // /* */',
  '%s %d %% {0} #{x} `id`',
  ' spaces ',
  '',
  // Longer than a line.
  'long '.repeat(20),
];

const values = {
  ...Object.fromEntries(texts.map((text, index) => [`text_${index}`, text])),
  // Names of fields, too.
  [texts[0] ?? '']: 'a',
  [texts[1] ?? '']: 'b',
  [texts[3] ?? '']: 'c',
};

const query = new URLSearchParams(texts.map((text, index) => [`field_${index}`, text]));

/** A request whose address has such texts: in its path, encoded as the contract does it, and in its query. */
export const hostileAddress: SampleRequest = {
  ...requestOf('listRisks'),
  url: `https://api.xs2a.com/v1/risks/it's(1)*!~%22%24%7Bx%7D%5C%20%C3%A4?${query}`,
};

/** What arrives of that address. */
export const arrivingAddress = {
  path: `/v1/risks/it's(1)*!~%22%24%7Bx%7D%5C%20%C3%A4`,
  query: [...query],
};

/** Requests whose values would break a program that does not escape them, as a form and as JSON. */
export const hostileRequests: readonly SampleRequest[] = [
  withBody(values, 'application/x-www-form-urlencoded'),
  withBody({
    ...values,
    list: [...texts, [], {}, [[1, 2.5], -0.001]],
    empty: {},
    none: null,
    yes: true,
    no: false,
    // PHP could take it for a list.
    numbered: { 0: 'a', 1: 'b' },
    numbers: { 1: 'a', 7: 'b' },
  }),
];
