import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compile, readPipeline } from '../src/pipeline.ts';
import { createFolder } from './folder.ts';

const manifest = (name: string, scripts: Record<string, string>) => ({ name: `@xs2a/${name}`, scripts });
const build = { 'spec/package.json': manifest('openapi', { build: 'true' }) };

describe('the pipeline of this repository', () => {
  it('compiles the contract, and generates the types and the payloads of webhooks', async () => {
    const { contract, generators } = await readPipeline();
    expect(contract).toMatchObject({ name: '@xs2a/openapi', command: 'node compiler/build.ts' });
    expect(generators.map(({ name }) => name)).toEqual(['@xs2a/types', '@xs2a/webhooks']);
  });
});

describe('a pipeline', () => {
  it('has the script "generate" of every package that has one', async () => {
    const root = await createFolder({
      ...build,
      'packages/b/package.json': manifest('b', { generate: 'generate b' }),
      'packages/a/package.json': manifest('a', { generate: 'generate a', build: 'build a' }),
      'packages/c/package.json': manifest('c', { build: 'build c' }),
    });
    expect(await readPipeline(root)).toEqual({
      contract: { name: '@xs2a/openapi', folder: join(root, 'spec'), command: 'true' },
      generators: [
        { name: '@xs2a/a', folder: join(root, 'packages/a'), command: 'generate a' },
        { name: '@xs2a/b', folder: join(root, 'packages/b'), command: 'generate b' },
      ],
    });
  });

  it('needs a contract', async () => {
    await expect(readPipeline(await createFolder({}))).rejects.toThrow('spec/package.json has no script "build"');
  });
});

describe('a change', () => {
  it('is reported with the time of each step', async () => {
    const root = await createFolder({
      ...build,
      'packages/types/package.json': manifest('types', { generate: 'true' }),
    });
    const { ok, report } = await compile(['shared/info.yaml'], await readPipeline(root));
    expect(ok).toBe(true);
    expect(report).toMatch(/^shared\/info\.yaml: openapi \d+ ms, types \d+ ms \(\d+ ms\)$/);
  });

  it('is called the start where no file has changed', async () => {
    const { report } = await compile([], await readPipeline(await createFolder(build)));
    expect(report).toMatch(/^start: openapi \d+ ms \(\d+ ms\)$/);
  });

  it('reaches every package, once the contract is compiled', async () => {
    const generate = (name: string) => manifest(name, { generate: 'cp ../../spec/bundle generated' });
    const root = await createFolder({
      'spec/package.json': manifest('openapi', { build: 'printf new > bundle' }),
      'spec/bundle': 'old',
      'packages/types/package.json': generate('types'),
      'packages/webhooks/package.json': generate('webhooks'),
    });
    await compile(['shared/info.yaml'], await readPipeline(root));
    for (const name of ['types', 'webhooks']) {
      expect(await readFile(join(root, 'packages', name, 'generated'), 'utf8')).toBe('new');
    }
  });

  it('that breaks the contract is reported with the words of the compiler, and stops there', async () => {
    const root = await createFolder({
      'spec/package.json': manifest('openapi', { build: 'echo "shared/info.yaml:3: bad indentation" >&2; exit 1' }),
      'packages/types/package.json': manifest('types', { generate: 'echo > reached' }),
    });
    const { ok, report } = await compile(['shared/info.yaml'], await readPipeline(root));
    expect(ok).toBe(false);
    expect(report).toBe('shared/info.yaml: openapi failed\n\nshared/info.yaml:3: bad indentation\n');
    await expect(readFile(join(root, 'packages/types/reached'))).rejects.toThrow('ENOENT');
  });

  it('that a generator does not understand names the package', async () => {
    const root = await createFolder({
      ...build,
      'packages/types/package.json': manifest('types', { generate: 'true' }),
      'packages/webhooks/package.json': manifest('webhooks', { generate: 'exit 2' }),
    });
    const { ok, report } = await compile(['shared/info.yaml'], await readPipeline(root));
    expect([ok, report]).toEqual([false, 'shared/info.yaml: webhooks failed\n\nexit 2 ended with 2\n']);
  });
});
