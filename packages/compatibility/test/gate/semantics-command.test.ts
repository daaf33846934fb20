/** The command that lists reworded descriptions in the changesets. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Repository } from './repository.ts';

const patch = { '@xs2a/openapi': 'patch' };
const pointer = '#/components/schemas/Payment/properties/purpose/description';
const statement = { bumps: patch, text: 'Clearer.\n\nSemantics: unchanged' };

let repository: Repository;
beforeAll(async () => {
  repository = await Repository.create();
});
beforeEach(() => reword('Text that the recipient reads.'));
afterAll(() => repository.remove());

function reword(description: string): Promise<void> {
  return repository.edit(({ components: { schemas } }) => {
    schemas.Payment.properties.purpose.description = description;
  });
}

test('the only changeset with the statement takes the list, and the gate opens', async () => {
  await repository.pend({ words: statement, other: { bumps: { '@xs2a/client': 'patch' } } });
  expect((await repository.run('check')).exitCode).toBe(1);
  const { exitCode, stdout } = await repository.run('semantics');
  expect(stdout).toBe(`Added to .changeset/words.md:
  ${pointer}
    before: \`"Purpose of the transfer, as it was sent to the bank."\`
    after:  \`"Text that the recipient reads."\`
Reworded descriptions: 1, all listed.
`);
  expect(exitCode).toBe(0);
  expect(await repository.read('.changeset/words.md')).toMatch(/Semantics: unchanged\n\n- `#\/comp.*` [0-9a-f]{16}\n$/);
  expect(await repository.run('check')).toMatchObject({ exitCode: 0, stderr: '' });
});

test('a description that changes again is listed anew, and the old entry goes', async () => {
  await repository.pend({ words: statement });
  await repository.run('semantics');
  const before = await repository.read('.changeset/words.md');
  await reword('What the recipient reads.');
  expect((await repository.run('check')).stderr).toContain(`lists ${pointer}, whose description has changed again`);
  await repository.run('semantics');
  const after = await repository.read('.changeset/words.md');
  expect(after).not.toBe(before);
  expect(after.match(/^- /gm)).toHaveLength(1);
  expect((await repository.run('check')).exitCode).toBe(0);
});

test('of several changesets, the one whose list is empty takes the new entries', async () => {
  await repository.pend({ a: { ...statement, text: `Semantics: unchanged\n\n- #/gone` }, b: statement });
  expect((await repository.run('semantics')).exitCode).toBe(0);
  expect(await repository.read('.changeset/a.md')).not.toContain('#/');
  expect(await repository.read('.changeset/b.md')).toContain(pointer);
});

test('of several changesets with an empty list, one is to be named', async () => {
  await repository.pend({ a: statement, b: statement });
  const { exitCode, stdout, stderr } = await repository.run('semantics');
  expect(stdout).toContain(pointer);
  expect(stderr).toContain('Name the one that takes these: xs2a-compat semantics <changeset>');
  expect(exitCode).toBe(1);
  expect((await repository.run('semantics', 'b')).exitCode).toBe(0);
  expect(await repository.read('.changeset/a.md')).not.toContain(pointer);
  expect(await repository.read('.changeset/b.md')).toContain(pointer);
});

test('without the statement nothing is written, and the descriptions are shown', async () => {
  await repository.pend({ words: { bumps: patch } });
  const before = await repository.read('.changeset/words.md');
  const { exitCode, stdout, stderr } = await repository.run('semantics');
  expect(stdout).toContain(pointer);
  expect(stderr).toContain('write the line "Semantics: unchanged" into a changeset of @xs2a/openapi');
  expect(exitCode).toBe(1);
  expect(await repository.read('.changeset/words.md')).toBe(before);
});

test.each([
  { args: ['gone'], says: 'no changeset "gone" has the line "Semantics: unchanged"' },
  { args: ['a', 'b'], says: 'expected one changeset, found 2' },
])('$args are refused', async ({ args, says }) => {
  await repository.pend({ words: statement });
  const { exitCode, stderr } = await repository.run('semantics', ...args);
  expect(stderr).toContain(says);
  expect(exitCode).toBe(2);
});

test('a changeset that does not exist is refused even if every description is listed', async () => {
  await repository.pend({ words: statement });
  expect((await repository.run('semantics')).exitCode).toBe(0);
  const { exitCode, stderr } = await repository.run('semantics', 'gone');
  expect(stderr).toContain('no changeset "gone" has the line "Semantics: unchanged"');
  expect(exitCode).toBe(2);
});

test('where nothing was reworded there is nothing to list', async () => {
  await repository.pend({});
  await repository.write('spec/dist/openapi.json', await repository.read('spec/released/openapi.json'));
  expect(await repository.run('semantics')).toEqual({
    exitCode: 0,
    stderr: '',
    stdout: 'Reworded descriptions: 0, all listed.\n',
  });
});
