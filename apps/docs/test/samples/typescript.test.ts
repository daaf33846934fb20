import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMockServer } from '@xs2a/mock';
import { execute, run } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { home } from '../../src/home.ts';
import { toClientCall } from '../../src/samples/client.ts';
import { toFetch } from '../../src/samples/fetch.ts';
import { createProject, nameOf, requestOf, requests } from './written.ts';

const programs = new Map(
  [toClientCall, toFetch].flatMap((write) =>
    requests.map((request, index) => [`${write.name}-${index}.mts`, { request, text: write(request) }] as const),
  ),
);
const compilerOptions = {
  strict: true,
  noEmit: true,
  target: 'es2022',
  module: 'nodenext',
  skipLibCheck: true,
  types: ['node'],
};

let folder: string;
beforeAll(async () => {
  folder = await createProject({
    ...Object.fromEntries([...programs].map(([name, { text }]) => [name, text])),
    'tsconfig.json': JSON.stringify({ compilerOptions, include: ['*.mts'] }),
  });
});
afterAll(() => rm(folder, { recursive: true }));

/** What the compiler prints about all programs together. */
async function compile(): Promise<string> {
  const tsc = join(home, 'node_modules', 'typescript', 'bin', 'tsc');
  return (await execute(process.execPath, [tsc, '--pretty', 'false', '-p', folder])).stdout;
}

/** Runs programs of the folder against a mock. */
async function requestsOf(names: string[]): Promise<Map<string, string[]>> {
  const mock = await createMockServer({ logLevel: 'silent' });
  try {
    const args = [fileURLToPath(new URL('run.ts', import.meta.url)), await mock.listen(0), ...names];
    const env = { XS2A_API_KEY: 'key', XS2A_ACCESS_TOKEN: 'token' };
    const { stdout } = await run(process.execPath, args, { cwd: folder, env });
    return new Map(JSON.parse(stdout));
  } finally {
    await mock.close();
  }
}

describe('the samples for @xs2a/client and for fetch', () => {
  test('compile', async () => {
    expect(await compile()).toBe('');
  });

  test('make the request of their operation, once, and it succeeds', async () => {
    const requests = await requestsOf([...programs.keys()]);
    for (const [name, { request }] of programs) {
      const want = expect.stringMatching(new RegExp(`^${request.method} ${request.path} 2\\d\\d$`));
      expect(requests.get(name), `${name}: ${nameOf(request)}`).toEqual([want]);
    }
  });
});

describe('canary:', () => {
  test('a sample with a field of a wrong type does not compile', async () => {
    const name = join(folder, 'canary.mts');
    const sample = toClientCall(requestOf('createPayment'));
    await writeFile(name, sample.replace(/purpose: '\w+'/, 'purpose: 4711'));
    expect(await compile()).toContain("Type 'number' is not assignable to type 'string'");
    await rm(name);
  });

  test('a sample that asks another host, or that is refused, is noticed', async () => {
    await writeFile(join(folder, 'elsewhere.mts'), "await fetch('https://example.com/');");
    await writeFile(join(folder, 'refused.mts'), "await fetch('https://api.xs2a.com/v1/risks');");
    const requests = await requestsOf(['elsewhere.mts', 'refused.mts']);
    expect(Object.fromEntries(requests)).toEqual({
      'elsewhere.mts': ['Not the API: https://example.com/'],
      'refused.mts': ['GET /v1/risks 401'],
    });
    await Promise.all([...requests.keys()].map((name) => rm(join(folder, name))));
  });
});
