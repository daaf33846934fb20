import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

describe('under load, a group', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const turn = () => new Promise((resolve) => setImmediate(resolve));

  /** Groups after a commit of some works that took some time: `sizes` are those of the next ones. */
  async function loaded(works: number, commitMs: number, isDurable = true) {
    const sizes: number[] = [];
    let members = 0;
    const { statements } = recorder();
    const commit = () => {
      vi.advanceTimersByTime(commitMs);
      sizes.push(members);
      members = 0;
    };
    const group = new GroupCommit({ ...statements, commit }, isDurable);
    const run = (count: number) =>
      Promise.all(
        Array.from({ length: count }, () =>
          group.run(async () => {
            members += 1;
          }),
        ),
      );
    await run(works);
    sizes.length = 0;
    /** Some works arrive, and what begins without waiting is done. */
    const arrive = async (count: number) => {
      void run(count);
      await turn();
      await turn();
    };
    return { sizes, arrive, group };
  }

  it('begins when as many are there as last time', async () => {
    const { sizes, arrive } = await loaded(6, 4);
    await arrive(5);
    expect(sizes).toEqual([]);
    await arrive(1);
    expect(sizes).toEqual([6]);
  });

  it('waits for others as long as a commit takes', async () => {
    const { sizes, arrive } = await loaded(6, 4);
    await arrive(2);
    vi.advanceTimersByTime(3);
    await turn();
    expect(sizes).toEqual([]);
    vi.advanceTimersByTime(1);
    await turn();
    expect(sizes).toEqual([2]);
  });

  it('waits 1 ms after a commit that took 0.3 ms', async () => {
    const { sizes, arrive } = await loaded(6, 0.3);
    await arrive(2);
    expect(sizes).toEqual([]);
    vi.advanceTimersByTime(1);
    await turn();
    expect(sizes).toEqual([2]);
  });

  it('waits if the last commit is as long ago as the wait', async () => {
    const { sizes, arrive } = await loaded(6, 4);
    vi.advanceTimersByTime(4);
    await arrive(1);
    expect(sizes).toEqual([]);
    vi.advanceTimersByTime(4);
    await turn();
    expect(sizes).toEqual([1]);
  });

  it('waits for 10 ms at most', async () => {
    const { sizes, arrive } = await loaded(6, 200);
    await arrive(2);
    vi.advanceTimersByTime(9);
    await turn();
    expect(sizes).toEqual([]);
    vi.advanceTimersByTime(1);
    await turn();
    expect(sizes).toEqual([2]);
  });

  it.each([
    ['after a commit of 5 works', 5, 4, 0, true],
    ['after a commit that took less than 0.3 ms', 6, 0.29, 0, true],
    ['if the last commit is longer ago than the wait', 6, 4, 5, true],
    ['for commits that are in memory', 6, 4, 0, false],
  ])('does not wait %s', async (_, works, commitMs, pauseMs, isDurable) => {
    const { sizes, arrive } = await loaded(works, commitMs, isDurable);
    vi.advanceTimersByTime(pauseMs);
    await arrive(1);
    expect(sizes).toEqual([1]);
  });

  it('that is waited for is idle when it is done', async () => {
    const { sizes, arrive, group } = await loaded(6, 4);
    await arrive(2);
    const idle = group.idle();
    vi.advanceTimersByTime(4);
    await idle;
    expect(sizes).toEqual([2]);
  });
});
