import { describe, expect, test } from 'vitest';
import { diagnose } from '../src/diagnose.ts';
import type { Facts } from '../src/facts.ts';

const sound: Facts = {
  platform: 'linux-x64',
  node: '26.10.0',
  wantedNode: '26.10.0',
  machineNode: '20.0.0',
  pnpm: 'pnpm@12.21.0',
  wantedPnpm: 'pnpm@12.21.0',
  installed: 'fresh',
  git: { shallow: false, autocrlf: '', hasMain: true },
  freeBytes: 2 * 1024 ** 3,
  listenError: undefined,
  watchError: undefined,
  browserError: undefined,
};
const git = { shallow: false, autocrlf: '', hasMain: true };

/** Names of what is wrong. */
const wrong = (facts: Partial<Facts>) =>
  diagnose({ ...sound, ...facts }).flatMap(({ name, problem }) => (problem === undefined ? [] : [name]));

describe('nothing is wrong', () => {
  test.each<{ name: string; facts: Partial<Facts> }>([
    { name: 'with the oldest Node and just enough room', facts: {} },
    { name: 'when the command was not started by pnpm', facts: { pnpm: undefined } },
    { name: 'when git turns CRLF into LF', facts: { git: { ...git, autocrlf: 'input' } } },
    { name: 'on a Mac', facts: { platform: 'darwin-arm64' } },
  ])('$name', ({ facts }) => {
    expect(wrong(facts)).toEqual([]);
  });
});

describe('what is wrong is named', () => {
  test.each<{ name: string; facts: Partial<Facts> }>([
    { name: 'operating system', facts: { platform: 'win32-x64' } },
    { name: 'Node of the machine', facts: { machineNode: '19.9.0' } },
    { name: 'Node of the machine', facts: { machineNode: undefined } },
    { name: 'Node of the repository', facts: { node: '26.10.1' } },
    { name: 'pnpm', facts: { pnpm: 'pnpm@12.20.0' } },
    { name: 'dependencies', facts: { installed: 'missing' } },
    { name: 'dependencies', facts: { installed: 'stale' } },
    { name: 'git', facts: { git: undefined } },
    { name: 'history', facts: { git: { ...git, shallow: true } } },
    { name: 'history', facts: { git: { ...git, hasMain: false } } },
    { name: 'line endings', facts: { git: { ...git, autocrlf: 'true' } } },
    { name: 'disk', facts: { freeBytes: 2 * 1024 ** 3 - 1 } },
    { name: 'local servers', facts: { listenError: 'EPERM' } },
    { name: 'watched files', facts: { watchError: 'ENOSPC' } },
    { name: 'browser', facts: { browserError: 'none' } },
  ])('$name: $facts', ({ name, facts }) => {
    expect(wrong(facts)).toEqual([name]);
  });
});
