import { expect, test } from 'vitest';
import { textsOfMarkup } from '../../src/texts/markup.ts';

const textsIn = (source: string) => textsOfMarkup('page.astro', source).map(({ line, markdown }) => [line, markdown]);

test('each block of text is a text of its own, with the line of its first word', () => {
  expect(
    textsIn(
      '<h1>The page of the mock.</h1>\n<ul>\n  <li>\n    The first of all items.\n  </li>\n  <li>Short.</li>\n</ul>',
    ),
  ).toEqual([
    [1, 'The page of the mock.'],
    [4, 'The first of all items.'],
  ]);
});

test('inline elements belong to the sentence around them; code and braces are code', () => {
  expect(textsIn('<p>Open the <a href="/">page of {name}</a>, and\n run <code>pnpm start</code> in it.</p>')).toEqual([
    [1, 'Open the page of `x`, and run `x` in it.'],
  ]);
});

test('sentences in attributes that are read out, in templates and in the script of a component are texts', () => {
  expect(
    textsIn(
      "---\nthrow new Error('The form is not known here.');\n---\n\n<img alt='The form of the bank login.'>\n<template><p>The answer of this mock.</p></template>",
    ),
  ).toEqual([
    [2, 'The form is not known here.'],
    [5, 'The form of the bank login.'],
    [6, 'The answer of this mock.'],
  ]);
});

test('scripts, styles and recorded output are no sentences, nor is a label', () => {
  expect(
    textsIn(
      '<script>f("The script says it all.")</script><style>/* The style of it all. */</style><pre>The output of a run.</pre><button>Send the request now</button>',
    ),
  ).toEqual([]);
});
