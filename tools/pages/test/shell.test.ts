import { expect, test } from 'vitest';
import { readScripts } from '../src/shell.ts';

test.each([
  ['quotes, comments and lines that go on', 'npx a \'b c\' \\\n  "d e" # f', [['npx', 'a', 'b c', 'd e']]],
  ['variables of the environment', 'curl -u "api:$XS2A_API_KEY" a', [['curl', '-u', 'api:key', 'a']]],
  [
    'commands one after the other',
    'cd a && npm install b\npnpm c',
    [
      ['cd', 'a'],
      ['npm', 'install', 'b'],
      ['pnpm', 'c'],
    ],
  ],
  [
    'commands whose output goes elsewhere',
    'npx a > b | npx c',
    [
      ['npx', 'a'],
      ['npx', 'c'],
    ],
  ],
])('a shell reads %s', async (_, text, commands) => {
  const [script] = await readScripts([text]);
  expect(script?.problem).toBeUndefined();
  expect(script?.commands.toSorted()).toEqual(commands.toSorted());
});

test.each([
  ['a program that no page has called', 'rm -r a', 'rm: not found'],
  ['a variable that nobody has set', 'npx "$NOBODY"', 'NOBODY'],
  ['a quote that stays open', "npx 'a", /quote/i],
  ['a placeholder that a shell takes for a file', 'npx a <file> b', /./],
])('canary: %s is a problem, of its block alone', async (_, text, problem) => {
  const [before, broken, behind] = await readScripts(['npx a', text, 'npx b']);
  expect(broken?.problem).toMatch(problem);
  expect([before, behind]).toEqual([{ commands: [['npx', 'a']] }, { commands: [['npx', 'b']] }]);
});
