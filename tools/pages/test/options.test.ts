import { describe, expect, test } from 'vitest';
import type { Callables } from '../src/calls.ts';
import { optionsIn, optionsOf, wordsIn } from '../src/command-line.ts';
import { optionTables, unknownOptions } from '../src/options.ts';
import { readPage } from '../src/pages.ts';
import { packageAt } from '../src/workspace.ts';
import { callables, commands, currentPages, workspace } from './repository.ts';

const ofPackages = currentPages.flatMap((page) => {
  const home = packageAt(page.path, workspace.packages);
  return home === undefined ? [] : { page, home, called: commands.filter(({ path }) => path === page.path) };
});
const tables = ofPackages.flatMap(({ page, home, called }) => optionTables(page, home, called, callables));

test('tables of options explain the options of the help, and no others', () => {
  expect(tables.flatMap(({ problems }) => problems)).toEqual([]);
});

test('every published command has such a table', () => {
  const published = workspace.packages.filter(({ isPublished }) => isPublished);
  const names = published.flatMap(({ commands }) => Object.keys(commands));
  expect(names.length).toBeGreaterThan(2);
  const explained = tables.map(({ command }) => command.split(' ')[0]);
  expect(names.filter((name) => !explained.includes(name))).toEqual([]);
});

test('every option that the page of a command names is one of this command', () => {
  expect(ofPackages.flatMap(({ page, home }) => unknownOptions(page, home, callables))).toEqual([]);
});

test('every published package is a dependency here, and therefore built before these tests', async () => {
  const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
  const published = workspace.packages.filter(({ isPublished }) => isPublished).map(({ name }) => name);
  expect(Object.keys(manifest.devDependencies)).toEqual(expect.arrayContaining(published));
});

const own = { name: '@xs2a/own', folder: 'own', isPublished: true, scripts: {}, commands: { 'xs2a-own': 'a.js' } };

describe('canary: a table of options', () => {
  const options = new Map([['run', new Set(['--port', '--help', '-h'])]]);
  const other = { name: 'xs2a-other', options: new Map([['', new Set<string>()]]) };
  const small: Callables = { ...callables, commandLines: [{ name: 'xs2a-own', options }, other] };
  const problemsOf = (...lines: string[]) => {
    const page = readPage('README.md', `\n\n${lines.join('\n')}\n`);
    const above = [
      { line: 1, words: ['xs2a-own', 'run', '--port', '1'] },
      { line: 2, words: ['xs2a-other'] },
    ];
    return optionTables(page, own, above, small).flatMap(({ problems }) => problems);
  };

  test('without one of its options is found', () => {
    expect(problemsOf('| option |', '|---|', '| `--port <port>` |')).toEqual([
      'README.md:3: xs2a-own run has --help, which no table explains',
    ]);
  });

  test('with an option that there is not is found', () => {
    expect(problemsOf('| Option |', '|---|', '| `--port`, `--host` |', '| `-h`, `--help` |')).toEqual([
      'README.md:3: xs2a-own run has no option --host',
    ]);
  });

  test('of no command is found', () => {
    const page = readPage('README.md', '| option |\n|---|\n| `--port` |\n');
    expect(optionTables(page, own, [], small)[0]?.problems).toEqual([
      'README.md:1: no command of its package is called above',
    ]);
  });

  test('may leave an option to another table', () => {
    expect(problemsOf('| option |', '|---|', '| `--port` |', '', '| a | b |', '|---|---|', '| 1 | `--help` |')).toEqual(
      [],
    );
  });
});

test('canary: an option that a text names and no command has is found', () => {
  const commandLines = [{ name: 'xs2a-own', options: new Map([['', new Set(['--port'])]]) }];
  const page = readPage('own/README.md', 'Give `--port 80`,\n`--port=80` or `--host`.\n');
  expect(unknownOptions(page, own, { ...callables, commandLines })).toEqual(['own/README.md:2: --host']);
});

describe('a help', () => {
  test('lists options at the beginning of its lines', () => {
    const help =
      'Usage: a [--not]\n\n  --port <port>  what --not is\n  -h, --help\n  --on, --off   on or off\n                not --this\n';
    expect([...optionsIn(help)]).toEqual(['--port', '-h', '--help', '--on', '--off']);
  });

  test('lists the words that choose, where its usage says so', () => {
    const list = '\n\n  diff    rate\n  changelog word\n';
    expect(wordsIn(`Usage: a <command> [options]${list}`)).toEqual(['diff', 'changelog']);
    expect(wordsIn(`Usage: a [options]${list}`)).toEqual([]);
  });

  test('is not needed where the source has the options', () => {
    const source = "parseArgs({ options: { port: { type: 'string', short: 'p' }, 'dry-run': { type: 'boolean' } } })";
    expect([...optionsOf(source)]).toEqual(['--port', '--dry-run']);
    expect([...optionsOf(source.replace('parseArgs(', 'readArguments(help, '))]).toEqual([
      '--port',
      '--dry-run',
      '--help',
    ]);
  });
});
