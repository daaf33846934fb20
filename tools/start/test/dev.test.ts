import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compile } from '../src/pipeline.ts';
import type { Step } from '../src/steps.ts';
import { watchContract } from '../src/watch.ts';

function step(name: string, code: string): Step {
  return { name, cwd: '.', args: ['-e', code] };
}

describe('a change', () => {
  it('is reported with the time of each step', async () => {
    const { ok, report } = await compile(['shared/info.yaml'], [step('contract', ''), step('types', '')]);
    expect(ok).toBe(true);
    expect(report).toMatch(/^shared\/info\.yaml: contract \d+ ms, types \d+ ms \(\d+ ms\)$/);
  });

  it('that breaks the contract is reported with the words of the compiler, and stops there', async () => {
    const broken = step('contract', 'console.error("shared/info.yaml:3: bad indentation"); process.exit(1)');
    const { ok, report } = await compile(['shared/info.yaml'], [broken, step('types', 'throw new Error("reached")')]);
    expect(ok).toBe(false);
    expect(report).toContain('shared/info.yaml: contract failed\n\nshared/info.yaml:3: bad indentation');
    expect(report).not.toContain('reached');
  });
});

describe('the watch', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xs2a-watch-'));
    await mkdir(join(folder, 'shared'));
    await mkdir(join(folder, 'dist'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('joins what is saved at once, and overlooks what the compiler writes', async () => {
    let stop = () => {};
    const changed = await new Promise<string[]>((resolve) => {
      stop = watchContract(folder, async (files) => resolve(files));
      // The watch of a folder tree is set up in the background.
      setTimeout(async () => {
        await writeFile(join(folder, 'dist', 'openapi.yaml'), '');
        await writeFile(join(folder, 'shared', 'b.yaml'), '');
        await writeFile(join(folder, 'shared', 'a.yaml'), '');
      }, 200);
    });
    stop();
    expect(changed).toEqual([join('shared', 'a.yaml'), join('shared', 'b.yaml')]);
  });
});
