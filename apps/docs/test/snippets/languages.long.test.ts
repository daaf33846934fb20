/** The programs of the guides in Python, PHP and Java: they print what the shell program beside them prints. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { formatJava, formatPhp, formatPython, readJavaRequest } from '@xs2a/languages';
import { run } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { snippets } from '../../src/home.ts';
import { hasJava, hasPython } from '../samples/machine.ts';
import { listInclusions, listPrograms, listProgramsInOtherLanguages, outputOf } from './files.ts';
import { nameIds } from './ids.ts';
import { openTestbank } from './on-testbank.ts';
import { SnippetRunner, setOut } from './run.ts';

const programs = listProgramsInOtherLanguages();
const isJava = (program: string) => extname(program) === '.java';
const read = (file: string) => readFile(join(snippets, file), 'utf8');

describe('a program in Python or PHP prints what its guide says', () => {
  let runner: SnippetRunner;
  beforeAll(async () => {
    runner = await SnippetRunner.start();
  });
  afterAll(() => runner.close());

  test.each(programs.filter((program) => !isJava(program)))('%s', async (program) => {
    expect(await runner.run(join(snippets, program))).toBe(await read(outputOf(program)));
  });
});

describe('the request of a program in Java is answered with what its guide says', () => {
  test.each(programs.filter(isJava))('%s', async (program) => {
    const testbank = await openTestbank();
    const source = await read(program);
    await testbank.prepare(source);
    const { url, ...init } = await readJavaRequest(source, testbank.env);
    const answer = await (await fetch(url, init)).text();
    await testbank.close();
    expect(setOut(nameIds(answer, source))).toBe(await read(outputOf(program)));
  });
});

/** What runs a program on this machine, if it is there: `python3 file`. */
const machines: Record<string, [string, boolean]> = { '.java': ['java', hasJava], '.py': ['python3', hasPython] };

describe('on this machine, a program prints what its guide says', () => {
  const runnable = programs.filter((program) => machines[extname(program)]?.[1]);

  test.skipIf(runnable.length === 0).each(runnable)('%s', async (program) => {
    const testbank = await openTestbank();
    const source = await read(program);
    await testbank.prepare(source);
    const [command] = machines[extname(program)] ?? [''];
    const { stdout } = await run(command, [join(snippets, program)], { env: testbank.env });
    await testbank.close();
    expect(setOut(nameIds(stdout, source))).toBe(await read(outputOf(program)));
  });
});

const formats: Record<string, (program: string) => Promise<string>> = {
  '.java': formatJava,
  '.php': formatPhp,
  '.py': formatPython,
};

test.each(programs)('%s is formatted as the formatter of its language does it', async (program) => {
  const source = await read(program);
  expect(await formats[extname(program)]?.(source)).toBe(source);
});

test('quick start and first payment have a program in every language', () => {
  const shown = listInclusions().map(({ file }) => file);
  for (const name of ['quick-start/version', 'first-payment/create-payment']) {
    const output = `${name}.out`;
    const kinds = [...listPrograms(), ...programs].filter((file) => outputOf(file) === output);
    expect(kinds.map((file) => extname(file)).sort()).toEqual(['.java', '.php', '.py', '.sh']);
    expect(shown).toEqual(expect.arrayContaining([...kinds, output]));
  }
});
