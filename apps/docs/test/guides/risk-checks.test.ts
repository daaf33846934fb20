/** The definitions of the risk checks: from the Testbank, each in the section of its check. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attributeOf } from '../../src/finish/elements.ts';
import { riskChecks } from '../../src/home.ts';
import { toMarkdown } from '../../src/llms/markdown.ts';
import { partsOf, readDefinition } from '../../src/site/definitions.ts';
import { allText } from '../built/code.ts';
import { ownPages } from '../built/site.ts';
import { readGuide } from './tables.ts';

const checks = readdirSync(riskChecks).sort();
const guide = readGuide('risk-checks');
const page = ownPages.find(({ path }) => path === 'guides/risk-checks.html');

/** Words without white space and the marks of Markdown. */
const plain = (text: string) => text.replaceAll(/[`\s]|^- /gm, '');

test('the guide shows each definition in the section of its check', () => {
  const sections = guide.split(/^## /m).slice(1);
  const shown = sections.flatMap((section) => {
    const [, name] = /^`xs2a_(\w+)`/m.exec(section) ?? [];
    const definitions = [...section.matchAll(/<Definition check="([^"]*)" \/>/g)].map(([, check]) => check);
    return definitions.length === 0 && name === undefined ? [] : [[name?.replaceAll('_', '-'), ...definitions]];
  });
  expect(shown.sort()).toEqual(checks.map((check) => [check, check]));
});

test.each(checks)('the page and its Markdown have the definition of %s, word for word', (check) => {
  const definition = readDefinition(check);
  const element = page?.elements.find((candidate) => attributeOf(candidate, 'data-definition') === check);
  expect(element && plain(allText(element))).toBe(plain(definition));
  expect(toMarkdown(guide)).toContain(`How the Testbank computes it:\n\n${definition}\n`);
});

describe('a definition', () => {
  test('consists of paragraphs and lists', () => {
    expect(partsOf('One `day`.\nAnd on.\n\n- first\n- second')).toEqual([
      { kind: 'paragraph', text: 'One `day`. And on.' },
      { kind: 'list', items: ['first', 'second'] },
    ]);
  });

  test.each(['# Heading', '| a | b |', '1. first', '**bold**', '[link](/a)', '> said', '<b>', '- a\n  - b'])(
    'with anything else is refused: %j',
    (text) => expect(() => partsOf(text)).toThrow('A definition has text, lists and code'),
  );

  test('of a check that the Testbank does not have is refused', () => {
    expect(() => readDefinition('no-such-check')).toThrow('The Testbank has no risk check "no-such-check"');
  });
});
