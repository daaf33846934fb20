import type { SampleRequest } from '../../src/samples/requests.ts';
import { withBody } from './written.ts';

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
];

const values = {
  ...Object.fromEntries(texts.map((text, index) => [`text_${index}`, text])),
  // Names of fields, too.
  [texts[0] ?? '']: 'a',
  [texts[1] ?? '']: 'b',
  [texts[3] ?? '']: 'c',
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
