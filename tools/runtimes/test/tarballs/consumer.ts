import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack, run } from '@xs2a/tools-lib';
import { listLibraries } from '../../src/packages.ts';

const programs = fileURLToPath(new URL('programs/', import.meta.url));

/** A project outside of this repository that has installed the tarballs of the libraries, and nothing else. */
export interface Consumer {
  folder: string;
  /** Where a library is installed. */
  folderOf(name: string): string;
  remove(): Promise<void>;
}

/** Packs the libraries as they are published, and installs them without a registry. */
export async function createConsumer(): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-consumer-'));
  const names = (await listLibraries()).map(({ name }) => name);
  const files = await pack(names, join(folder, 'tarballs'));
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await cp(programs, folder, { recursive: true });
  const offline = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--cache', join(folder, 'cache')];
  await run('npm', ['install', ...offline, ...files], { cwd: folder });
  return {
    folder,
    folderOf: (name) => join(folder, 'node_modules', name),
    remove: () => rm(folder, { recursive: true }),
  };
}
