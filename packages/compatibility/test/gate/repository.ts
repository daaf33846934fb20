/** A repository like ours, in a temporary folder: the contract as released in 1.0.0, to be edited. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { load } from '../../src/index.ts';
import { type Result, run } from '../run.ts';

const sources = fileURLToPath(new URL('../../../../spec', import.meta.url));

// biome-ignore lint/suspicious/noExplicitAny: the sources of the contract, to be edited wherever a test likes
type Source = any;

export class Repository {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /** @param isReleased whether the contract has a baseline */
  static async create({ isReleased = true } = {}): Promise<Repository> {
    const repository = new Repository(await mkdtemp(join(tmpdir(), 'xs2a-gate-')));
    for (const part of ['openapi.yaml', 'resources', 'shared', 'webhooks']) {
      await cp(join(sources, part), join(repository.root, 'spec', part), { recursive: true });
    }
    const version = isReleased ? '1.0.0' : '0.0.0';
    await repository.write('pnpm-workspace.yaml', 'packages: [spec, packages/*]\n');
    await repository.manifest('.', { name: 'repository', private: true });
    await repository.manifest('spec', { name: '@xs2a/openapi', version });
    await repository.manifest('packages/types', { name: '@xs2a/types', version });
    const dependencies = { '@xs2a/types': 'workspace:*' };
    await repository.manifest('packages/client', { name: '@xs2a/client', version: '1.0.0', dependencies });
    await repository.write('.changeset/config.json', '{ "fixed": [["@xs2a/openapi", "@xs2a/types"]] }\n');
    await repository.edit('shared/info.yaml', (info) => {
      info.version = version;
    });
    await repository.build();
    if (isReleased) await cp(repository.path('spec/dist'), repository.path('spec/released'), { recursive: true });
    return repository;
  }

  path(file: string): string {
    return join(this.root, file);
  }

  async write(file: string, text: string): Promise<void> {
    await mkdir(dirname(this.path(file)), { recursive: true });
    await writeFile(this.path(file), text);
  }

  read(file: string): Promise<string> {
    return readFile(this.path(file), 'utf8');
  }

  manifest(folder: string, content: object): Promise<void> {
    return this.write(join(folder, 'package.json'), JSON.stringify(content));
  }

  /** Edits a source file of the contract. */
  async edit(file: string, change: (source: Source) => void): Promise<void> {
    const source: Source = parse(await this.read(join('spec', file)));
    change(source);
    await this.write(join('spec', file), stringify(source));
  }

  /** Bundles the contract. */
  async build(): Promise<void> {
    await this.write('spec/dist/openapi.json', JSON.stringify(await load(this.path('spec/openapi.yaml'))));
  }

  /** Makes these the pending changesets: the name of each file, what it declares, and what it says. */
  async pend(changesets: Record<string, { bumps: Record<string, string>; text?: string }>): Promise<void> {
    const config = await this.read('.changeset/config.json');
    await rm(this.path('.changeset'), { recursive: true });
    await this.write('.changeset/config.json', config);
    for (const [name, { bumps, text = 'It has changed.' }] of Object.entries(changesets)) {
      const lines = Object.entries(bumps).map(([one, bump]) => `'${one}': ${bump}`);
      await this.write(`.changeset/${name}.md`, ['---', ...lines, '---', '', text, ''].join('\n'));
    }
  }

  /** Runs the command in the repository. */
  run(...args: string[]): Promise<Result> {
    return run(args, this.root);
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }
}
