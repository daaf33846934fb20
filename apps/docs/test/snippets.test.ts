import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { snippets } from '../src/home.ts';
import {
  inclusionsOf,
  listImported,
  listInclusions,
  listPrograms,
  listSnippets,
  nobodyNeeds,
  outputOf,
} from './snippets/files.ts';
import { hasCurl } from './snippets/processes.ts';
import { pinsOf, SnippetRunner, setOut } from './snippets/run.ts';

const programs = listPrograms();
const files = listSnippets();
const inclusions = listInclusions();

let runner: SnippetRunner;
beforeAll(async () => {
  runner = await SnippetRunner.start();
});
afterAll(() => runner.close());

describe('a program of the guides prints what its .out says', () => {
  it.each(programs)('%s', async (program) => {
    const file = join(snippets, outputOf(program));
    const repair = `Repair the program, or read and record its output: node test/record.ts ${dirname(program)}`;
    expect(existsSync(file), `${outputOf(program)} is missing. ${repair}`).toBe(true);
    const output = await runner.run(join(snippets, program));
    if (output !== undefined) expect(output, repair).toBe(await readFile(file, 'utf8'));
  });
});

describe('what is shown without being run parses', () => {
  const problemsOf: Record<string, (text: string) => string[]> = {
    '.html': (text) => {
      const problems: string[] = [];
      parse(text, { onParseError: ({ code, startLine }) => problems.push(`line ${startLine}: ${code}`) });
      return problems;
    },
    '.json': (text) => problemOf(() => JSON.parse(text)),
    '.yaml': (text) => problemOf(() => parseYaml(text)),
  };

  const problemOf = (work: () => unknown): string[] => {
    try {
      work();
      return [];
    } catch (error) {
      return [(error as Error).message];
    }
  };

  it.each(files.filter((file) => extname(file) in problemsOf))('%s', async (file) => {
    expect(problemsOf[extname(file)]?.(await readFile(join(snippets, file), 'utf8'))).toEqual([]);
  });

  it.each([
    ['.html', '<p><div></span>'],
    ['.json', '{"a":1,}'],
    ['.yaml', 'a: [1'],
  ])('a broken %s is noticed', (type, text) => {
    expect(problemsOf[type]?.(text)).not.toEqual([]);
  });
});

describe('guides and snippets fit together', () => {
  it('every file that a guide shows exists', () => {
    expect(inclusions.filter(({ file }) => !files.includes(file))).toEqual([]);
  });

  it('every file is shown by a guide, or imported by one that is run', () => {
    expect(nobodyNeeds(files, inclusions, listImported())).toEqual([]);
  });

  it('every .out belongs to a program', () => {
    const outputs = programs.map(outputOf);
    expect(files.filter((file) => file.endsWith('.out') && !outputs.includes(file))).toEqual([]);
    expect(new Set(outputs).size, 'two programs share an .out').toBe(outputs.length);
  });

  it('a file that no guide shows is noticed', () => {
    const inclusions = [{ guide: 'a.mdx', file: 'a/shown.ts' }];
    const unneeded = nobodyNeeds(
      ['a/shown.ts', 'a/shown.out', 'a/helper.ts', 'a/lost.ts'],
      inclusions,
      new Set(['a/helper.ts']),
    );
    expect(unneeded).toEqual(['a/lost.ts']);
  });

  it('what a guide shows is found, whatever is next to it', () => {
    const text = '<Snippet file="a/b.ts" region="main" />\n<Output\n  title="x"\n  file="a/b.out"\n/>';
    expect(inclusionsOf(text, 'a.mdx').map(({ file }) => file)).toEqual(['a/b.ts', 'a/b.out']);
  });
});

describe('a program that is not right is noticed', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xs2a-canaries-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const get = "(await fetch(process.env.XS2A_BASE_URL + '/v1/version'))";
  const canaries = [
    ['throws', 'throw new Error("as it should")', /as it should/],
    ['does not wait for what fails', 'Promise.reject(new Error("unnoticed"));\nexport {};', /unnoticed/],
    ['ends the process', 'process.exit(3);', /ended the process itself, with 3/],
    ['is refused, and keeps it to itself', `${get};`, /GET \/v1\/version was answered with 401/],
    ['had something prepared for nothing', '// mock: operationId=getRisk code=404', /nothing asked for.*getRisk/],
    ['wants what the mock cannot do', '// mock: operationId=getNothing code=404', /cannot prepare.*getNothing/],
  ] as const;

  it.each(canaries)('it %s', async (name, code, problem) => {
    const file = join(folder, `${name.replaceAll(/\W/g, '-')}.mjs`);
    await writeFile(file, code);
    await expect(runner.run(file)).rejects.toThrow(problem);
  });

  it('the next one is run all the same, and a refusal that it prints is fine', async () => {
    const file = join(folder, 'prints.mjs');
    await writeFile(file, `console.log(${get}.status);`);
    expect(await runner.run(file)).toBe('401\n');
  });

  it.runIf(hasCurl)('a shell program fails by its own status, and by an unknown variable', async () => {
    const file = join(folder, 'fails.sh');
    for (const code of ['false', 'echo "$XS2A_UNKNOWN"']) {
      await writeFile(file, code);
      await expect(runner.run(file)).rejects.toThrow('fails.sh failed');
    }
  });
});

describe('the runner', () => {
  it('reads what the mock is to prepare from comments of both languages', () => {
    expect(pinsOf('// mock: operationId=getRisk code=404\n# mock: scenario=app-approval\ncode();')).toEqual([
      'operationId=getRisk&code=404',
      'scenario=app-approval',
    ]);
  });

  it('sets out lines of JSON, and nothing else', () => {
    expect(setOut('{"a":1}\n[1] no JSON\n{ a: 1 }\n\n')).toBe('{\n  "a": 1\n}\n[1] no JSON\n{ a: 1 }\n');
  });
});
