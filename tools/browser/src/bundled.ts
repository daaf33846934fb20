import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';
import type { Executable } from './types.ts';

const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));

/**
 * The browser of `@sparticuz/chromium`, with its own libraries and font: it needs nothing from the machine. It is
 * unpacked once, to `node_modules` of this package.
 *
 * @throws Error on another system than Linux on x64
 */
export async function bundledBrowser(): Promise<Executable> {
  if (platform() !== 'linux' || arch() !== 'x64') {
    throw new Error(
      `No browser was found, and the bundled one does not run on ${platform()} ${arch()}. Install Chromium and name it: XS2A_BROWSER=<path>.`,
    );
  }
  const folder = join(cache, `chromium-${await readVersion()}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
}

async function readVersion(): Promise<string> {
  const manifest = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'));
  return JSON.parse(await readFile(manifest, 'utf8')).version;
}

/**
 * Tests of several packages start at the same time, and none may use a half unpacked browser: each unpacks to its own
 * folder, and the first to finish renames it.
 */
async function unpack(folder: string): Promise<void> {
  const staging = `${folder}.${process.pid}`;
  await mkdir(staging, { recursive: true });
  try {
    // In a separate process, because the package unpacks into the temporary folder of its process, and unpacks its
    // libraries only on AWS.
    await run(process.execPath, [fileURLToPath(new URL('unpack.ts', import.meta.url))], {
      env: { TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    });
    await writeFile(join(staging, 'fonts', 'fonts.conf'), fontConfiguration(join(folder, 'fonts')));
    await rename(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Replaces the configuration of the package, which looks for the font in `/tmp`. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
}
