/**
 * The samples run by what is on this machine, if it is: Python with the real library `requests`, a JDK, and the Node of
 * this repository. `languages.long.test.ts` tests the same without them.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute, run } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toClientCall } from '../../src/samples/client.ts';
import { toFetch } from '../../src/samples/fetch.ts';
import { toJava } from '../../src/samples/java.ts';
import { toPython } from '../../src/samples/python.ts';
import type { SampleRequest } from '../../src/samples/requests.ts';
import { arrivingBody, type Comparison, openComparison, secrets } from './comparison.ts';
import { arrivingAddress, hostileAddress, hostileRequests } from './hostile.ts';
import { hasJava, hasPython } from './machine.ts';
import { createProject, requests } from './written.ts';

let comparison: Comparison;
let folder: string;
beforeAll(async () => {
  comparison = await openComparison();
  folder = await mkdtemp(join(tmpdir(), 'xs2a-samples-'));
});
afterAll(async () => {
  await comparison.close();
  await rm(folder, { recursive: true });
});

/** The hostile ones come last. */
const all = [...requests, ...hostileRequests, hostileAddress];

/** Writes the moved samples, each into a folder of its own: those for Java have the same names. */
async function writeAll(write: (request: SampleRequest) => string, nameOf: (program: string) => string) {
  return Promise.all(
    all.map(async (request, index) => {
      const program = comparison.move(write(request));
      const file = join(`p${index}`, nameOf(program));
      await mkdir(join(folder, `p${index}`), { recursive: true });
      await writeFile(join(folder, file), program);
      return file;
    }),
  );
}

/**
 * Runs all samples, and expects that they send the same as those for curl. The API refuses hostile texts, so that each of
 * those samples fails after its request, and runs alone.
 *
 * @param files or classes of the samples
 * @param command that runs some of them, one after the other
 */
async function expectAll(files: readonly string[], command: [string, ...string[]]): Promise<void> {
  const [program, ...args] = command;
  const options = { cwd: folder, env: secrets };
  await run(program, [...args, ...files.slice(0, requests.length)], options);
  comparison.expectRequests(requests);
  for (const file of files.slice(requests.length)) await execute(program, [...args, file], options);
  expectHostile();
}

function expectHostile(): void {
  const bodies = hostileRequests.map((request) => ({ request: { body: arrivingBody(request) } }));
  expect(comparison.take()).toMatchObject([...bodies, { request: arrivingAddress }]);
}

describe.runIf(hasPython)('with the library requests itself, the samples for Python', () => {
  const runner = 'import runpy, sys\nfor path in sys.argv[1:]: runpy.run_path(path, run_name="__main__")';

  test('send what the samples for curl send', async () => {
    const files = await writeAll(toPython, () => 'sample.py');
    await expectAll(files, ['python3', '-c', runner]);
  });
});

describe.runIf(hasJava)('with a JDK, the samples for Java', () => {
  const runner = `import java.lang.reflect.Method;

public class Runner {
  public static void main(String[] args) throws Exception {
    for (String name : args) {
      Method main = Class.forName(name).getMethod("main", String[].class);
      main.invoke(null, (Object) new String[0]);
    }
  }
}
`;

  test('compile without a warning, and send what the samples for curl send', async () => {
    const classOf = (program: string) => /public class (\w+)/.exec(program)?.[1] ?? '';
    // Each in a package of its own.
    const files = await writeAll(toJava, (program) => `${classOf(program)}.java`);
    for (const [index, file] of files.entries()) {
      const program = comparison.move(toJava(all[index] as SampleRequest));
      await writeFile(join(folder, file), `package p${index};\n\n${program}`);
    }
    await writeFile(join(folder, 'Runner.java'), runner);
    const options = ['--release', '17', '-encoding', 'UTF-8', '-Xlint:all', '-Werror', '-d', 'classes'];
    await run('javac', [...options, 'Runner.java', ...files], { cwd: folder });

    const classes = files.map((file) => file.replace('/', '.').replace('.java', ''));
    await expectAll(classes, ['java', '-cp', 'classes', 'Runner']);
  });
});

describe('with Node, the samples', () => {
  /** Runs programs, and waits for their end, whether or not they succeed. */
  async function runAll(programs: readonly string[]): Promise<void> {
    const files = programs.map((program, index) => [`${index}.mts`, program] as const);
    const project = await createProject(Object.fromEntries(files));
    const runner = fileURLToPath(new URL('run.ts', import.meta.url));
    const args = [runner, comparison.address, ...files.map(([name]) => name)];
    await run(process.execPath, args, { cwd: project, env: secrets });
    await rm(project, { recursive: true });
  }

  test.each([toFetch, toClientCall])('of %o send what the samples for curl send', async (write) => {
    await runAll(requests.map(write));
    comparison.expectRequests(requests);
  });

  test('for fetch send hostile texts as they are', async () => {
    await runAll([...hostileRequests, hostileAddress].map(toFetch));
    expectHostile();
  });

  test('for the client send hostile texts as they are', async () => {
    await runAll(hostileRequests.map(toClientCall));
    expect(comparison.take()).toMatchObject(
      hostileRequests.map((request) => ({ request: { body: arrivingBody(request) } })),
    );
  });
});
