/** The page of the client has its reader try the programs with a Testbank. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProgramFolder } from '../src/program-folder.ts';
import { programsOf } from '../src/programs.ts';
import { runPrograms } from '../src/run.ts';
import { currentPages } from './repository.ts';
import { startTestbank } from './testbank.ts';

const page = 'packages/client/README.md';

/** A new Testbank does not know the ids that these programs name. */
const ofOwnObjects = /'xr_hd84kg9zns53lvh1' }, query|'bus_Ck7nGg05TK68jd9O'/;

const programs = currentPages.filter(({ path }) => path === page).flatMap(programsOf);
const known = programs.filter(({ code }) => !ofOwnObjects.test(code));

let folder: ProgramFolder;
let cwd: string;
let failures: Map<string, string | undefined>;

beforeAll(async () => {
  const testbank = await startTestbank();
  folder = await ProgramFolder.create(programs);
  cwd = mkdtempSync(join(tmpdir(), 'xs2a-pages-'));
  failures = await runPrograms(
    programs.map((program) => folder.fileOf(program)),
    testbank,
    cwd,
  );
  await testbank.close();
});
afterAll(async () => {
  await folder.remove();
  rmSync(cwd, { recursive: true });
});

describe('the program runs against a new Testbank', () => {
  test.each(known.map((program) => ({ place: program.place, program })))('$place', ({ program }) => {
    expect(failures.has(folder.fileOf(program))).toBe(true);
    expect(failures.get(folder.fileOf(program))).toBeUndefined();
  });
});

test('programs that name objects of the reader are not found, and are the only ones', () => {
  const others = programs.filter((program) => !known.includes(program));
  expect(others).toHaveLength(2);
  for (const program of others) expect(failures.get(folder.fileOf(program))).toContain('Xs2aNotFoundError');
});
