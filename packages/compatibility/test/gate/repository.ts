/** A repository like ours in a temporary folder, with the contract as released in 1.0.0, for tests to edit. */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Result, run } from '../run.ts';

const bundle = await readFile(createRequire(import.meta.url).resolve('@xs2a/openapi/openapi.json'), 'utf8');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const bundleFile = 'spec/dist/openapi.json';

// biome-ignore lint/suspicious/noExplicitAny: tests edit the contract wherever they like
type Contract = any;

export class Repository {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  /** @param isReleased whether the contract has a baseline */
  static async create({ isReleased = true } = {}): Promise<Repository> {
    const repository = new Repository(await mkdtemp(join(tmpdir(), 'xs2a-gate-')));
    const version = isReleased ? '1.0.0' : '0.0.0';
    await repository.write('pnpm-workspace.yaml', 'packages: [spec, packages/*]\n');
    await repository.manifest('.', { name: 'repository', private: true });
    await repository.manifest('spec', { name: '@xs2a/openapi', version });
    await repository.manifest('packages/types', { name: '@xs2a/types', version });
    const dependencies = { '@xs2a/types': 'workspace:*' };
    await repository.manifest('packages/client', { name: '@xs2a/client', version: '1.0.0', dependencies });
    await repository.write('.changeset/config.json', '{ "fixed": [["@xs2a/openapi", "@xs2a/types"]] }\n');
    await repository.write(bundleFile, bundle);
    await repository.edit((contract) => {
      contract.info.version = version;
    });
    if (isReleased) {
      const released = await repository.read(bundleFile);
      await repository.write('spec/released/openapi.json', released);
      const record = { version, date: '2026-11-20', isFirst: true, baseline: sha256(released), changes: [] };
      await repository.write('spec/released/changes/1.0.0.json', JSON.stringify(record));
      await repository.write('spec/CHANGELOG.md', '# @xs2a/openapi\n\n## 1.0.0\n\nFirst.\n');
    }
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

  /** Edits the built bundle of the contract. */
  async edit(change: (contract: Contract) => void): Promise<void> {
    const contract: Contract = JSON.parse(await this.read(bundleFile));
    change(contract);
    await this.write(bundleFile, JSON.stringify(contract));
  }

  /** Replaces the pending changesets: the name of each file, what it declares, and its text. */
  async pend(changesets: Record<string, { bumps: Record<string, string>; text?: string }>): Promise<void> {
    const config = await this.read('.changeset/config.json');
    await rm(this.path('.changeset'), { recursive: true });
    await this.write('.changeset/config.json', config);
    for (const [file, { bumps, text = 'It has changed.' }] of Object.entries(changesets)) {
      const lines = Object.entries(bumps).map(([name, bump]) => `'${name}': ${bump}`);
      await this.write(`.changeset/${file}.md`, ['---', ...lines, '---', '', text, ''].join('\n'));
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
