import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPage } from '../src/pages.ts';
import { ProgramFolder } from '../src/program-folder.ts';
import { type Program, programsOf } from '../src/programs.ts';
import { runPrograms } from '../src/run.ts';
import { type Exchange, startMock } from './mock.ts';
import { currentPages } from './repository.ts';

/** Pages whose programs are compiled only, and why. */
const compiledOnly: Record<string, string> = {
  'packages/conformance/README.md': 'Sends thousands of requests; the tests of the package do that.',
  'tools/browser/README.md': 'Starts a browser; the tests of the package do that.',
};

const programs = currentPages.flatMap(programsOf);
const running = programs.filter(({ place }) => !(pageOf(place) in compiledOnly));

const canaries = {
  method: withMistake('method', 'getVersion', 'getVersions'),
  field: withMistake('field', 'check_passed', 'check_past'),
  refused: withMistake('refused', "amount: '5.00'", "amount: 'much'"),
};

/** A program of the client's page, with a mistake. */
function withMistake(name: string, right: string, wrong: string): Program {
  const program = programs.find(({ place, code }) => place.startsWith('packages/client/') && code.includes(right));
  if (program === undefined) throw new Error(`The page of the client has no program with ${right}.`);
  return { ...program, file: `canary/${name}.ts`, code: program.code.replace(right, wrong), place: `${name}:1` };
}

let folder: ProgramFolder;
let cwd: string;
let findings: string[];
let failures: Map<string, string | undefined>;
let exchanges: Exchange[];

beforeAll(async () => {
  folder = await ProgramFolder.create([...programs, ...Object.values(canaries)]);
  cwd = await contractFolder();
  const mock = await startMock();
  const modules = [...running, ...Object.values(canaries)].map((program) => folder.fileOf(program));
  [findings, failures] = await Promise.all([folder.compile(), runPrograms(modules, mock, cwd)]);
  exchanges = await mock.exchanges();
  await mock.close();
});
afterAll(async () => {
  await folder.remove();
  rmSync(cwd, { recursive: true });
});

/** Where programs run: a repository with a contract, in which they may write files. */
async function contractFolder(): Promise<string> {
  const path = mkdtempSync(join(tmpdir(), 'xs2a-pages-'));
  const bundle = createRequire(import.meta.url).resolve('@xs2a/openapi/openapi.yaml');
  cpSync(bundle, join(path, 'openapi.yaml'));
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['add', '-A'],
    [...identity, 'commit', '-qm', 'A contract'],
  ]) {
    await run('git', args, { cwd: path });
  }
  return path;
}

function pageOf(place: string): string {
  return place.split(':')[0] ?? '';
}

test('all programs compile, with the packages as they are installed', () => {
  expect(programs.length).toBeGreaterThan(20);
  const places = Object.values(canaries).map(({ place }) => pageOf(place));
  expect(findings.filter((line) => !places.includes(pageOf(line)))).toEqual([]);
});

describe('the program runs against the mock', () => {
  test.each(running.map((program) => ({ place: program.place, program })))('$place', ({ program }) => {
    expect(failures.has(folder.fileOf(program))).toBe(true);
    expect(failures.get(folder.fileOf(program))).toBeUndefined();
  });

  test('and is refused nothing, unlike a canary', () => {
    const refused = exchanges.filter(({ status }) => status >= 400);
    expect(refused).toEqual([expect.objectContaining({ method: 'POST', path: '/v1/payments', status: 422 })]);
    expect(exchanges.length).toBeGreaterThan(15);
  });

  test('unless there is a reason not to run it', () => {
    const pages = new Set(programs.map(({ place }) => pageOf(place)));
    expect(Object.keys(compiledOnly).filter((page) => !pages.has(page))).toEqual([]);
  });
});

describe('canary: a program', () => {
  test.each([
    ['that calls a method which does not exist', canaries.method, "Property 'getVersions' does not exist"],
    ['that sends a field which does not exist', canaries.field, "'check_past' does not exist"],
  ])('%s does not compile', (_, { place }, message) => {
    expect(findings.filter((line) => pageOf(line) === pageOf(place))).toEqual([expect.stringContaining(message)]);
  });

  test('that calls a method which does not exist fails', () => {
    expect(failures.get(folder.fileOf(canaries.method))).toContain('getVersions is not a function');
  });

  test('that is refused something is found', () => {
    expect(failures.get(folder.fileOf(canaries.refused))).toContain('Xs2aValidationError');
  });
});

test('a program without a client goes on with the one that its page has made', () => {
  const blocks = [
    "import { b } from 'b';\n\nconst client = b();\nclient.c();\n",
    'client.d();\n',
    'const client = 1;\n',
  ];
  const text = blocks.map((block) => `\`\`\`ts\n${block}\`\`\`\n`).join('\n');
  expect(programsOf(readPage('a/README.md', text))).toEqual([
    { place: 'a/README.md:1', file: 'a/line-1.ts', line: 1, code: blocks[0] },
    {
      place: 'a/README.md:8',
      file: 'a/line-8.ts',
      line: 5,
      code: "import { b } from 'b';\n\nconst client = b();\nclient.d();\n",
    },
    { place: 'a/README.md:12', file: 'a/line-12.ts', line: 12, code: blocks[2] },
  ]);
  expect(programsOf(readPage('b/README.md', '```ts\nlet a;\n```\n'))[0]?.code).toBe('let a;\n');
});
