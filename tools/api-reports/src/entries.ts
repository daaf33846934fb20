/** What packages export: each entry with declarations is one report. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getPackages } from '@manypkg/get-packages';
import { statementsOf } from './statements.ts';

/** A published package. */
export interface PackageEntries {
  readonly name: string;
  readonly version: string;
  /** Its folder; absolute. */
  readonly folder: string;
  readonly entries: readonly Entry[];
  /**
   * Names that are generated from the contract. The compatibility gate rates their changes by a policy that knows what is
   * sent and what is received, which declarations do not show.
   */
  readonly generated: ReadonlySet<string>;
}

/** An entry of a package. */
export interface Entry {
  /** What programs import, such as `@xs2a/client/wizard`. */
  readonly specifier: string;
  /** Name of its report: `index`, `wizard`. */
  readonly name: string;
  /** File with its declarations; absolute. */
  readonly declarations: string;
}

type Target = string | { readonly types?: string; readonly import?: { readonly types?: string } };

/** @param root folder of a workspace of pnpm */
export async function readPublished(root: string): Promise<PackageEntries[]> {
  const { packages } = await getPackages(root);
  const published = packages.filter(({ packageJson }) => packageJson.private !== true);
  return Promise.all(
    published.map(async ({ packageJson, dir }) => {
      const { name, version } = packageJson;
      const { exports } = packageJson as { exports?: Readonly<Record<string, Target>> };
      return {
        name,
        version,
        folder: dir,
        entries: entriesOf(name, dir, exports),
        generated: await generatedNames(dir),
      };
    }),
  );
}

/** @param exports of `package.json` */
export function entriesOf(name: string, folder: string, exports: Readonly<Record<string, Target>> = {}): Entry[] {
  return Object.entries(exports).flatMap(([key, target]) => {
    const types = typeof target === 'string' ? undefined : (target.import?.types ?? target.types);
    if (!types) return [];
    const path = key.slice(2);
    return {
      specifier: path === '' ? name : `${name}/${path}`,
      name: path === '' ? 'index' : path.replaceAll('/', '-'),
      declarations: join(folder, types),
    };
  });
}

/** Names that the files in folders called `generated` declare. */
async function generatedNames(folder: string): Promise<Set<string>> {
  const source = join(folder, 'src');
  if (!existsSync(source)) return new Set();
  const files = (await readdir(source, { recursive: true })).filter((file) =>
    /(^|[\\/])generated[\\/].*\.ts$/.test(file),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(source, file), 'utf8')));
  return new Set(texts.flatMap((text) => statementsOf(text).flatMap(({ names }) => names)));
}
