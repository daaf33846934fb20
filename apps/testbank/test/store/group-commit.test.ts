import { describe, expect, it } from 'vitest';
import { GroupCommit, type Statements } from '../../src/store/group-commit.ts';

/** Statements that only say that they ran. */
function recorder(failing?: keyof Statements): { log: string[]; statements: Statements } {
  const log: string[] = [];
  const names = ['begin', 'commit', 'rollback', 'savepoint', 'release', 'undo'] as const;
  const statements = Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        if (name === failing) throw new Error(`${name} failed`);
        log.push(name);
      },
    ]),
  );
  return { log, statements: statements as unknown as Statements };
}

describe('writes that are waiting together', () => {
  it('share one commit', async () => {
    const { log, statements } = recorder();
    const group = new GroupCommit(statements);
    const write = (name: string) => group.run(async () => log.push(name));
    await Promise.all([write('a'), write('b')]);
    expect(log).toEqual(['begin', 'a', 'savepoint', 'b', 'release', 'commit']);
  });

  it('are answered after the commit', async () => {
    const { log, statements } = recorder();
    const group = new GroupCommit(statements);
    await group.run(async () => undefined).then(() => log.push('answered'));
    expect(log.slice(-2)).toEqual(['commit', 'answered']);
  });

  it('are undone alone if they fail', async () => {
    const { log, statements } = recorder();
    const group = new GroupCommit(statements);
    const results = await Promise.allSettled([
      group.run(async () => Promise.reject(new Error('refused'))),
      group.run(async () => 'kept'),
    ]);
    expect(results).toEqual([
      { status: 'rejected', reason: new Error('refused') },
      { status: 'fulfilled', value: 'kept' },
    ]);
    expect(log).toEqual(['begin', 'rollback', 'begin', 'savepoint', 'release', 'commit']);
  });

  it('are undone alone if they fail after others', async () => {
    const { log, statements } = recorder();
    const group = new GroupCommit(statements);
    const results = await Promise.allSettled([
      group.run(async () => 'first'),
      group.run(async () => Promise.reject(new Error('refused'))),
      group.run(async () => 'last'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(log).toEqual(['begin', 'savepoint', 'undo', 'savepoint', 'release', 'commit']);
  });

  it('are all refused if the commit fails', async () => {
    const { log, statements } = recorder('commit');
    const group = new GroupCommit(statements);
    const results = await Promise.allSettled([group.run(async () => 1), group.run(async () => 2)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(log.at(-1)).toBe('rollback');
  });

  it('are all refused if no transaction begins, and so are later ones', async () => {
    const group = new GroupCommit(recorder('begin').statements);
    for (const name of ['at first', 'later']) {
      const results = await Promise.allSettled([group.run(async () => name), group.run(async () => name)]);
      const refused = { status: 'rejected', reason: new Error('begin failed') };
      expect(results).toEqual([refused, refused]);
    }
  });

  it('are divided into groups of 64', async () => {
    const { log, statements } = recorder();
    const group = new GroupCommit(statements);
    await Promise.all(Array.from({ length: 64 }, () => group.run(async () => undefined)));
    expect(log.filter((entry) => entry === 'commit')).toHaveLength(1);
    await Promise.all(Array.from({ length: 65 }, () => group.run(async () => undefined)));
    expect(log.filter((entry) => entry === 'commit')).toHaveLength(3);
  });

  it('go on after a group that failed', async () => {
    const { statements } = recorder();
    const group = new GroupCommit({ ...statements });
    await expect(group.run(async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(group.run(async () => 'yes')).resolves.toBe('yes');
    await group.idle();
  });
});
