/** Copies of the contract that a test may break. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { specDirectory } from '../compiler/bundle.ts';
import { folders, rootFile } from '../reader/source.ts';

const sources = [rootFile, 'redocly.yaml', 'rules/exceptions.yaml', ...folders];

/** A copy of the sources in its own folder. */
export class Copy implements AsyncDisposable {
  readonly directory: string;

  private constructor(directory: string) {
    this.directory = directory;
  }

  static async create(): Promise<Copy> {
    const copy = new Copy(await mkdtemp(join(tmpdir(), 'xs2a-canary-')));
    for (const source of sources) {
      await cp(join(specDirectory, source), join(copy.directory, source), { recursive: true }).catch((error) => {
        if (error.code !== 'ENOENT') throw error;
      });
    }
    return copy;
  }

  /** Replaces the first occurrence of a text. */
  async replace(file: string, from: string, to: string): Promise<void> {
    const text = await readFile(join(this.directory, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not contain ${JSON.stringify(from)}; adapt the canary.`);
    await this.write(
      file,
      text.replace(from, () => to),
    );
  }

  /** Creates or overwrites a file. */
  async write(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.directory, file)), { recursive: true });
    await writeFile(join(this.directory, file), text);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.directory, { recursive: true, force: true });
  }
}
