import { describe, expect, test } from 'vitest';
import type { Callables } from '../src/calls.ts';
import { problemsOf } from '../src/commands.ts';
import { callables, commands, mentions, scripts } from './repository.ts';

test('a shell understands every script', () => {
  const problems = scripts.flatMap(({ place, problem }) => (problem === undefined ? [] : `${place}: ${problem}`));
  expect(problems).toEqual([]);
  expect(commands.length).toBeGreaterThan(25);
});

test('every command that a page calls or names exists, and so do its options', () => {
  const problems = [...commands, ...mentions].flatMap(({ place, words, home }) =>
    problemsOf(words, { ...callables, home }).map((problem) => `${place}: ${words.join(' ')}: ${problem}`),
  );
  expect(problems).toEqual([]);
  expect(mentions.length).toBeGreaterThan(40);
});

describe('canary: a command', () => {
  const own = { folder: 'apps/own', scripts: { bench: 'vitest bench' }, commands: { 'xs2a-own': './bin/own.js' } };
  const small: Callables = {
    workspace: {
      packages: [
        { ...own, name: '@xs2a/own', isPublished: true },
        { ...own, name: '@xs2a/secret', folder: 'tools/secret', isPublished: false },
      ],
      scripts: {
        own: 'turbo run build && node apps/own/src/cli.ts',
        docs: 'node apps/docs/src/serve.ts',
        runtimes: 'node tools/runtimes/src/cli.ts',
        lint: 'biome ci .',
      },
      packageManager: 'pnpm@1.2.3',
      libraries: new Set(['orval']),
    },
    commandLines: [
      { name: 'xs2a-own', options: new Map([['', new Set(['--port', '-h'])]]) },
      {
        name: 'xs2a-both',
        options: new Map([
          ['diff', new Set(['--format'])],
          ['check', new Set<string>()],
        ]),
      },
    ],
    files: new Set(['apps/own/']),
  };
  const problems = (command: string) => problemsOf(command.split(' '), small);

  test.each([
    ['npx xs2a-own --prot 80', 'xs2a-own has no option --prot; it has --port, -h'],
    ['npx -y @xs2a/own -x', 'xs2a-own has no option -x; it has --port, -h'],
    ['npx @xs2a/secret', '@xs2a/secret is neither ours nor a library of the catalog'],
    ['npx openapi-generator', 'openapi-generator is neither ours nor a library of the catalog'],
    ['xs2a-both dif', 'xs2a-both has no command dif; it has diff, check'],
    ['xs2a-both check --format=text', 'xs2a-both check has no option --format; it has none'],
    ['xs2a-none a', 'nothing is known of xs2a-none'],
    ['pnpm nothing', 'there is no script nothing'],
    ['pnpm bench', 'there is no script bench'],
    ['pnpm run install', 'there is no script install'],
    ['pnpm own --prot', 'xs2a-own has no option --prot; it has --port, -h'],
    ['pnpm docs', 'pnpm docs is a command of pnpm itself; write pnpm run docs'],
    [
      'pnpm runtimes --runtimes deno',
      'the script runtimes has no option --runtimes; it has --runtime, --report, --help',
    ],
    ['pnpm lint --quick', 'the script lint has no option --quick; it has none'],
    ['npx -y pnpm@1.2.4 lint', 'pnpm@1.2.4 is not pnpm@1.2.3'],
    ['npx -y pnpm@1.2.3 lind', 'there is no script lind'],
    ['npm install @xs2a/secret', '@xs2a/secret is neither ours nor a library of the catalog'],
    ['npm install ./vendor/xs2a-{own,secret}-*.tgz', '@xs2a/secret is neither ours nor a library of the catalog'],
    ['npm install ./own.tgz', './own.tgz is neither ours nor a library of the catalog'],
    ['npm ci', 'nothing is known of npm ci'],
    ['cd apps/other', 'there is no folder apps/other'],
  ])('%s is wrong', (command, problem) => {
    expect(problems(command)).toEqual([problem]);
  });

  test.each([
    'npx xs2a-own --port 80',
    'npx -y @xs2a/own -h',
    'npx orval --config a.ts',
    'xs2a-both --help',
    'xs2a-both diff a b --format text',
    'pnpm own --port=80',
    'pnpm run docs --port 80',
    'pnpm runtimes --runtime deno a',
    'pnpm install --ignore-workspace',
    'pnpm changeset',
    'npx -y pnpm@1.2.3 lint',
    'npm install --save-dev @xs2a/own',
    'npm install --save-dev ./vendor/xs2a-{own,own}-*.tgz',
    'npm install ./vendor/xs2a-own-*.tgz',
    'npm init -y',
    'npm pkg set type=module',
    'cd apps/own',
    'cd ../shop',
    'curl -u a:b http://127.0.0.1',
  ])('%s is right', (command) => {
    expect(problems(command)).toEqual([]);
  });

  test('of a package is right on its own page', () => {
    const [home] = small.workspace.packages;
    expect(problemsOf(['pnpm', 'bench'], { ...small, home })).toEqual([]);
  });
});
