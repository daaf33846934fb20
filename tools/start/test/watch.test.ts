import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchContract } from '../src/watch.ts';
import { createFolder } from './folder.ts';

describe('the watch', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A watch without files: the test triggers the changes. */
  function watchNothing(onChange: (files: string[]) => Promise<void> = async () => {}) {
    const changes: string[][] = [];
    const watcher = { close: vi.fn() };
    let change: (file: string | null) => void = () => {};
    const stop = watchContract(
      'spec',
      (files) => {
        changes.push(files);
        return onChange(files);
      },
      (_folder, _options, onEvent) => {
        change = (file) => onEvent('change', file);
        return watcher;
      },
    );
    return { changes, watcher, stop, change: (file: string | null) => change(file) };
  }

  it.each(['openapi.yaml', join('shared', 'info.yaml'), join('resources', 'test', 'dist', 'a.yaml')])(
    'reports %s, a source of the contract',
    async (file) => {
      const { change, changes } = watchNothing();
      change(file);
      await vi.advanceTimersByTimeAsync(50);
      expect(changes).toEqual([[file]]);
    },
  );

  it.each([
    join('dist', 'openapi.yaml'),
    join('dist.next', 'openapi.yaml'),
    join('node_modules', 'a', 'a.yaml'),
    join('test-results', 'a.yaml'),
    join('test', 'a.yaml'),
    join('.turbo', 'a.yaml'),
    join('shared', 'info.yaml~'),
    join('shared', 'info.yml'),
    join('rules', 'rule.ts'),
    'shared',
    null,
  ])('overlooks %s', async (file) => {
    const { change, changes } = watchNothing();
    change(file);
    await vi.advanceTimersByTimeAsync(1000);
    expect(changes).toEqual([]);
  });

  it('joins what is saved within 50 ms, and reports each file once, in order', async () => {
    const { change, changes } = watchNothing();
    change('b.yaml');
    await vi.advanceTimersByTimeAsync(49);
    change('a.yaml');
    change('b.yaml');
    await vi.advanceTimersByTimeAsync(49);
    expect(changes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(changes).toEqual([['a.yaml', 'b.yaml']]);
    change('a.yaml');
    await vi.advanceTimersByTimeAsync(50);
    expect(changes).toEqual([['a.yaml', 'b.yaml'], ['a.yaml']]);
  });

  it('collects what is saved while a change is worked on', async () => {
    let finish = () => {};
    const work = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { change, changes } = watchNothing(() => work);
    change('a.yaml');
    await vi.advanceTimersByTimeAsync(50);
    change('b.yaml');
    await vi.advanceTimersByTimeAsync(50);
    change('c.yaml');
    await vi.advanceTimersByTimeAsync(50);
    expect(changes).toEqual([['a.yaml']]);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(changes).toEqual([['a.yaml'], ['b.yaml', 'c.yaml']]);
  });

  it('reports nothing after its end', async () => {
    const { change, changes, stop, watcher } = watchNothing();
    change('a.yaml');
    stop();
    await vi.advanceTimersByTimeAsync(50);
    expect(changes).toEqual([]);
    expect(watcher.close).toHaveBeenCalledOnce();
  });
});

it('the watch sees files in folders', async () => {
  const file = join('shared', 'info.yaml');
  const folder = await createFolder({ [file]: '' });
  const changes: string[][] = [];
  const stop = watchContract(folder, async (files) => void changes.push(files));
  // The watch of a folder tree is set up in the background, so the file is saved until it is seen.
  await vi.waitUntil(
    async () => {
      await writeFile(join(folder, file), 'title: XS2A');
      return changes.length > 0;
    },
    { timeout: 60_000, interval: 100 },
  );
  stop();
  expect(changes[0]).toEqual([file]);
});
