import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diagrams } from '../../src/home.ts';
import { readSequence } from '../../src/site/sequence.ts';
import { findOperation } from './scene.ts';
import { type Step, walkSequence } from './sequence.ts';

const source = `sequenceDiagram
  participant S as Your server
  S->>X: one
  loop twice
    X-->>S: two
    opt wanted
      Note over S: three
    end
  end
  alt there
    S->>X: four
  else not there
    S->>X: five
  end
  X->>S: six
`;

/** Steps that write down what they are for. */
function recorder(more: Readonly<Record<string, Step>> = {}) {
  const log: string[] = [];
  const names = ['S->>X: one', 'X-->>S: two', 'Note over S: three', 'S->>X: four', 'X->>S: six'];
  const own = names.map((name): [string, Step] => [name, async () => void log.push(name.split(': ')[1] ?? '')]);
  const steps: Record<string, Step> = {
    ...Object.fromEntries(own),
    'loop twice': async (body) => {
      await body();
      await body();
    },
    'opt wanted': (body) => body(),
    ...more,
  };
  return { log, steps };
}

describe('a sequence', () => {
  it('is done in the order of its lines, with its loops and the branch that is chosen', async () => {
    const { log, steps } = recorder();
    await walkSequence(readSequence(source), { steps, branch: 'alt there' });
    expect(log).toEqual(['one', 'two', 'three', 'two', 'three', 'four', 'six']);
  });

  it('does something general for a line without a step, if there is that', async () => {
    const { log, steps } = recorder();
    const { 'S->>X: four': _, ...rest } = steps;
    const otherwise = (text: string): Step | undefined =>
      text.startsWith('S->>X: ') ? async () => void log.push(text) : undefined;
    await walkSequence(readSequence(source), { steps: rest, otherwise, branch: 'else not there' });
    expect(log.slice(-2)).toEqual(['S->>X: five', 'six']);
  });

  it.each([
    ['has a new line', source.replace('X->>S: six', 'X->>S: six\n  X->>S: seven'), 'No test does .* "X->>S: seven"'],
    ['has a changed line', source.replace('X->>S: six', 'X->>S: 6'), 'No test does .* "X->>S: 6"'],
    ['has a changed arrow', source.replace('X->>S: six', 'X-->>S: six'), 'No test does .* "X-->>S: six"'],
    ['has a changed loop', source.replace('loop twice', 'loop thrice'), 'No test does .* "loop thrice"'],
    ['has lost a line', source.replace('  X->>S: six\n', ''), 'The diagram no longer says: X->>S: six'],
    ['has a changed branch', source.replace('alt there', 'alt here'), 'The diagram has no branch "alt there"'],
  ])('that %s is noticed', async (_, changed, message) => {
    const { steps } = recorder();
    const walked = walkSequence(readSequence(changed), { steps, branch: 'alt there' });
    await expect(walked).rejects.toThrow(new RegExp(message));
  });

  it('whose option is never taken is noticed', async () => {
    const { steps } = recorder({ 'opt wanted': async () => {} });
    const walked = walkSequence(readSequence(source), { steps, branch: 'alt there' });
    await expect(walked).rejects.toThrow('The test has never come to: Note over S: three');
  });

  it('whose loop is never entered is noticed', async () => {
    const { steps } = recorder({ 'loop twice': async () => {} });
    const { 'X-->>S: two': _, 'Note over S: three': __, 'opt wanted': ___, ...rest } = steps;
    const walked = walkSequence(readSequence(source), { steps: rest, branch: 'alt there' });
    await expect(walked).rejects.toThrow('The test has never come to: X-->>S: two; opt wanted');
  });
});

it('there is a test of every sequence diagram, named after it', () => {
  const names = globSync('*.mmd', { cwd: diagrams }).filter((file) =>
    readFileSync(join(diagrams, file), 'utf8').startsWith('sequenceDiagram'),
  );
  const tests = globSync('*.test.ts', { cwd: import.meta.dirname }).filter((file) => file !== 'sequence.test.ts');
  expect(names.map((file) => basename(file, '.mmd')).sort()).toEqual(
    tests.map((file) => basename(file, '.test.ts')).sort(),
  );
});

describe('an address of a line', () => {
  it.each([
    ['POST /v1/risks', 'createRisk'],
    ['GET /v1/risks/…', 'getRisk'],
    ['GET …/accountSnapshot', 'downloadAccountSnapshot'],
  ])('%s means %s', (address, id) => expect(findOperation(address).id).toBe(id));

  it.each(['GET /v1/risk', 'DELETE /v1/risks', 'GET …/events'])('%s means no operation, or several', (address) => {
    expect(() => findOperation(address)).toThrow(/means \d+ operations of the contract/);
  });
});
