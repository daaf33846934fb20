import { expect, test } from 'vitest';
import { toText } from '../../src/report/text.ts';
import { bad, findingOf, good, hostile } from './sample.ts';

test('a run without findings tells what was left out, the coverage and the verdict', () => {
  expect(toText(good)).toMatchInlineSnapshot(`
    "Left out, 13 cases:

         12  situation: the server does not understand Prefer
          1  random: The operation has no input.

    Coverage of the contract:

      operations that succeeded        2 of 3   66.6 %
      statuses answered                2 of 7   28.5 %
      media types sent                 0 of 2    0.0 %
      media types answered             2 of 7   28.5 %
      examples sent                    0 of 2    0.0 %
      examples answered                1 of 3   33.3 %
      parameters sent                  1 of 3   33.3 %
      fields sent                      0 of 7    0.0 %
      fields answered                  2 of 6   33.3 %
      union members sent               0 of 3    0.0 %
      union members answered           1 of 2   50.0 %
      enum values sent                0 of 10    0.0 %
      enum values answered             0 of 2    0.0 %

    Pets 1.0.0 at http://127.0.0.1:4010: everything that was tried is as documented.
    3 cases: 0 failed, with 0 findings (0 occurrences); 13 left out.
    5 requests in 1.2 s; --seed 1 repeats the generated inputs.
    Coverage 19.2 % (11 of 57).
    "
  `);
});

test('findings come first, each with place, values, repair, case and command', () => {
  const [first] = toText(bad()).split('\n\nLeft out');
  expect(first).toMatchInlineSnapshot(`
    "To repair, most frequent first:

      1. body at 200 /lives: 1 case of getPet
         found     "nine"
         expected  integer
         repair    Send "lives" as the body of 200 documents it.
         case      getPet/example/plain
         again     curl -i -u "api:$API_KEY" 'http://127.0.0.1:4010/getPet'
         note      The run created /pets/1 and deleted it: create it again.
         before    curl -i -X POST http://127.0.0.1:4010/pets

      2. status at 500: 1 case of createPet
         found     500
         expected  2XX
         repair    Find out in the log of the server what failed.
         case      createPet/bad-input/json/name: empty
         again     curl -i -u "api:$API_KEY" 'http://127.0.0.1:4010/createPet'
         note      The run created /pets/1 and deleted it: create it again.
         before    curl -i -X POST http://127.0.0.1:4010/pets"
  `);
});

test('the verdict counts cases and findings', () => {
  expect(toText(bad())).toContain(
    'http://127.0.0.1:4010: not everything is as documented.\n3 cases: 2 failed, with 2 findings (2 occurrences); 13 left out.',
  );
});

test.each([
  ['bail', 'The run ended with the first finding.'],
  ['max-requests', 'The run ended at the limit of requests.'],
  ['max-time', 'The run ended at the time limit.'],
  ['interrupted', 'The run was interrupted.'],
] as const)('a run that ended by %s says so, and does not call itself passed', (stopped, sentence) => {
  const text = toText({ ...good, run: { ...good.run, stopped } });
  expect(text.endsWith(`${sentence}\n`)).toBe(true);
  expect(text).toContain('nothing was found, but not everything was tried.');
});

test('ten findings are told, and how many more there are', () => {
  const text = toText(bad(...Array.from({ length: 12 }, (_, index) => findingOf({ place: `/${index}` }))));
  expect(text.match(/^ *\d+\. body at/gm)).toHaveLength(10);
  expect(text).toContain('… and 2 more findings: --report json, junit and html tell all.');
});

test('an answer cannot command the terminal, and cannot pass for lines of the report', () => {
  const text = toText(bad(findingOf({ found: `${hostile}\n\nPets 1.0.0: everything is fine` })));
  expect(text).not.toMatch(/(?![\n\t])\p{Control}/u);
  expect(text).toContain('found     <script>alert("1")</script> & \']]>\' ');
  expect(text).not.toMatch(/^Pets 1\.0\.0: everything/m);
});

test('a long value is cut', () => {
  const text = toText(bad(findingOf({ expected: 'x'.repeat(1000) })));
  expect(text).toContain(`expected  ${'x'.repeat(300)}…\n`);
  const whole = toText(bad(findingOf({ expected: 'x'.repeat(300) })));
  expect(whole).toContain(`expected  ${'x'.repeat(300)}\n`);
});
