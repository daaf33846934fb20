/** Missing and malformed inputs of the gate: it names the file, and never opens. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Repository } from './repository.ts';

describe('the command', () => {
  let repository: Repository;
  beforeAll(async () => {
    repository = await Repository.create();
  });
  beforeEach(() => repository.pend({}));
  afterAll(() => repository.remove());

  test('accepts a contract as it was released', async () => {
    expect(await repository.run('check')).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: 'The gate is open: 0 changes since @xs2a/openapi 1.0.0 require none; the changesets declare none.\n',
    });
  });

  test.each([
    { args: ['--spec', 'nowhere'], says: 'nowhere/dist/openapi.json: no such file; build the contract first' },
    { args: ['--changesets', 'changes'], says: 'changes: changesets must be in a folder called .changeset' },
    { args: ['--changesets', 'nowhere/.changeset'], says: 'There is no .changeset directory' },
    { args: ['spec'], says: 'expected options only, found "spec"' },
    { args: ['--nothing'], says: "Unknown option '--nothing'" },
  ])('ends with 2 for $args', async ({ args, says }) => {
    const { exitCode, stderr } = await repository.run('check', ...args);
    expect(stderr).toContain(says);
    expect(exitCode).toBe(2);
  });

  test('ends with 2 when a changeset has no front matter', async () => {
    await repository.write('.changeset/broken.md', 'No front matter.\n');
    const { exitCode, stderr } = await repository.run('check');
    expect(stderr).toContain('.changeset');
    expect(exitCode).toBe(2);
  });

  test.each([
    { name: 'no reason', entry: '- id: 0123456789abcdef\n  expires: 2026-12-31\n' },
    { name: 'not a day of the calendar', entry: '- id: 0123456789abcdef\n  reason: Why\n  expires: 2026-02-31\n' },
    { name: 'another key', entry: '- id: 0123456789abcdef\n  reason: Why\n  expires: 2026-12-31\n  until: never\n' },
    { name: 'not a list', entry: 'id: 0123456789abcdef\n' },
    { name: 'not YAML', entry: '- {id: "\n' },
  ])('ends with 2 when an acknowledgement is incomplete: $name', async ({ entry }) => {
    await repository.write('spec/released/acknowledged.yaml', entry);
    const { exitCode, stderr } = await repository.run('check');
    expect(stderr).toContain('spec/released/acknowledged.yaml');
    expect(exitCode).toBe(2);
    await repository.write('spec/released/acknowledged.yaml', '# None.\n');
  });
});
