import { describe, expect, test } from 'vitest';
import { problemsOfData, scriptsIn } from '../src/data.ts';
import { currentPages, workspace } from './repository.ts';

const blocks = currentPages.flatMap((page) => page.blocks.map((block) => ({ path: page.path, block })));

test('every block is of a kind that is checked', () => {
  // A block without a language is a drawing. HTML and CSS are run in a browser by the tests of the widget.
  const kinds = ['', 'ts', 'sh', 'json', 'yaml', 'md', 'html', 'css'];
  const others = blocks.filter(({ block }) => !kinds.includes(block.language));
  expect(others.map(({ path, block }) => `${path}:${block.line}: ${block.language}`)).toEqual([]);
});

test('every block of data can be parsed; workflows and changesets are what they should be', () => {
  const problems = blocks.flatMap(({ path, block }) =>
    problemsOfData(block, workspace).map((problem) => `${path}:${block.line}: ${problem}`),
  );
  expect(problems).toEqual([]);
  expect(new Set(blocks.map(({ block }) => block.language))).toEqual(
    new Set(['', 'ts', 'sh', 'json', 'yaml', 'md', 'html', 'css']),
  );
});

describe('canary: what is wrong with a block is found', () => {
  const step = 'steps:\n  - run: npx a\n';
  const workflow = `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    ${step.replaceAll('\n', '\n    ')}`;

  test.each([
    ['json', '{ "a": 1, }', /JSON/],
    ['yaml', 'a: [', /Flow sequence/],
    ['yaml', 'a: 1\na: 2', /unique/],
    ['yaml', `${step}    with: 1\n`, /no workflow.*steps/],
    ['yaml', workflow.replace('runs-on:', 'run-on:'), /no workflow/],
    ['md', "---\n'@xs2a/opanapi': minor\n---\n\nWhat.\n", /there is no package @xs2a\/opanapi/],
    ['md', "---\n'@xs2a/docs': minor\n---\n\nWhat.\n", /there is no package @xs2a\/docs/],
    ['md', "---\n'@xs2a/openapi': small\n---\n\nWhat.\n", /small/],
    ['md', '---\n---\n\nWhat.\n', /names no package/],
    ['md', 'What.\n', /./],
  ])('%s: %j', (language, text, want) => {
    expect(problemsOfData({ language, text, line: 1 }, workspace)).toEqual([expect.stringMatching(want)]);
  });

  test('and what is right is not', () => {
    const right = { yaml: workflow, json: '{}', md: "---\n'@xs2a/openapi': minor\n---\n\nWhat.\n" };
    for (const [language, text] of Object.entries(right)) {
      expect(problemsOfData({ language, text, line: 1 }, workspace)).toEqual([]);
    }
  });

  test('the commands of a workflow are commands of the page', () => {
    for (const text of [step, workflow, '- run: npx a']) {
      expect(scriptsIn({ language: 'yaml', text, line: 1 })).toEqual(['set +u\nnpx a']);
    }
    expect(scriptsIn({ language: 'yaml', text: 'a: 1', line: 1 })).toEqual([]);
  });
});
