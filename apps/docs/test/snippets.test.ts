import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
import { nameIds } from './snippets/ids.ts';
import { hasCurl } from './snippets/processes.ts';
import { SnippetRunner, setOut } from './snippets/run.ts';

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
    // Their guides decide which server they meet.
    for (const guide of ['mock', 'guide']) await mkdir(join(folder, guide));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const get = "(await fetch(process.env.XS2A_BASE_URL + '/v1/version'))";
  const fault = 'testbank: /_testbank/faults {"operation_id":"getRisk","status":404}';
  const canaries = [
    ['throws', 'guide', 'throw new Error("as it should")', /as it should/],
    ['does not wait for what fails', 'guide', 'Promise.reject(new Error("unnoticed"));\nexport {};', /unnoticed/],
    ['ends the process', 'guide', 'process.exit(3);', /ended the process itself, with 3/],
    ['is refused by the Testbank silently', 'guide', `${get};`, /GET \/v1\/version was answered with 401/],
    ['is refused by the mock silently', 'mock', `${get};`, /GET \/v1\/version was answered with 401/],
    ['meets no fault that was prepared', 'guide', `// ${fault}`, /nothing asked for.*getRisk/],
    [
      'meets no answer that it has pinned',
      'mock',
      "await fetch(process.env.XS2A_BASE_URL + '/_mock/next', { method: 'POST', body: 'operationId=getRisk&code=404' });",
      /nothing asked for.*getRisk/,
    ],
    [
      'wants what the Testbank cannot do',
      'guide',
      `// ${fault.replace('getRisk', 'getNothing')}`,
      /cannot prepare.*getNothing/,
    ],
  ] as const;

  it.each(canaries)('it %s', async (name, guide, code, problem) => {
    const file = join(folder, guide, `${name.replaceAll(/\W/g, '-')}.mjs`);
    await writeFile(file, code);
    await expect(runner.run(file)).rejects.toThrow(problem);
  });

  it.each(['mock', 'guide'])(
    'the next one is run all the same, and a refusal that it prints is fine: %s',
    async (guide) => {
      const file = join(folder, guide, 'prints.mjs');
      await writeFile(file, `console.log(${get}.status);`);
      expect(await runner.run(file)).toBe('401\n');
    },
  );

  it.runIf(hasCurl)('a shell program fails by its own status, and by an unknown variable', async () => {
    const file = join(folder, 'guide', 'fails.sh');
    for (const code of ['false', 'echo "$XS2A_UNKNOWN"']) {
      await writeFile(file, code);
      await expect(runner.run(file)).rejects.toThrow('fails.sh failed');
    }
  });
});

describe('the runner', () => {
  it('gives each program a Testbank without the objects of another, at the same moment', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xs2a-fresh-'));
    const code = `
      const headers = {
        authorization: 'Basic ' + btoa('api:' + process.env.XS2A_API_KEY),
        'content-type': 'application/json',
      };
      const url = process.env.XS2A_BASE_URL + '/v1/api/users';
      await fetch(url, { method: 'PUT', headers, body: '{"name":"Holger Baumhaus"}' });
      const { data } = await (await fetch(url, { headers })).json();
      console.log(data.length, data[0].created_at);`;
    const printed: (string | undefined)[] = [];
    for (const name of ['first', 'second']) {
      await writeFile(join(folder, `${name}.mjs`), code);
      printed.push(await runner.run(join(folder, `${name}.mjs`)));
    }
    await rm(folder, { recursive: true });
    expect(printed[0]).toMatch(/^1 2026-/);
    expect(printed[1]).toBe(printed[0]);
  });

  it('sets out lines of JSON, and nothing else', () => {
    expect(setOut('{"a":1}\n[1] no JSON\n{ a: 1 }\n\n')).toBe('{\n  "a": 1\n}\n[1] no JSON\n{ a: 1 }\n');
  });
});

describe('the ids of an output', () => {
  const key = (letter: string) => `${letter.repeat(38)}aB`;

  it('are the same in each run, and equal where they were equal', () => {
    const first = nameIds('xv_aaaaaaaaaaaaaaaa xv_bbbbbbbbbbbbbbbb xv_aaaaaaaaaaaaaaaa', '');
    const second = nameIds('xv_cccccccccccccccc xv_dddddddddddddddd xv_cccccccccccccccc', '');
    expect(second).toBe(first);
    const [one, two, three] = first.split(' ');
    expect(three).toBe(one);
    expect(two).not.toBe(one);
  });

  it.each(['10001-xv-aaaa-bbbb', '10001-bcs-aaaa-bbbb', 'bus_aaaaaaaaaaaaaaaa', key('c'), key('c').slice(8)])(
    'keep their form: %s',
    (id) => {
      const named = nameIds(`<${id}>`, '');
      expect(named).not.toContain(id);
      expect(named.replaceAll(/[A-Za-z0-9]/g, 'x')).toBe(`<${id}>`.replaceAll(/[A-Za-z0-9]/g, 'x'));
    },
  );

  it.each(['DE62888888880012345678', key('c').slice(1), '10001-xy-aaaa-bbbb', '2026-03-16T10:00:00Z'])(
    'are not what is none: %s',
    (text) => {
      expect(nameIds(text, '')).toBe(text);
    },
  );

  it('are kept if the program has them', () => {
    expect(nameIds('ev_aaaaaaaaaaaaaaaa', "id: 'ev_aaaaaaaaaaaaaaaa'")).toBe('ev_aaaaaaaaaaaaaaaa');
  });
});
