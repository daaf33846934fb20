/** A software bill of materials for each published package: CycloneDX, from the lockfile, by pnpm. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, readArguments, run, runCommand } from '@xs2a/tools-lib';
import { type Published, publishedPackages, type Release } from './packages.ts';

const help = `Writes a software bill of materials for each published package: CycloneDX, from the lockfile.

Usage: pnpm release:sbom [<folder>]

  <folder>  where the files go (default: sbom)
  --help    this text

Exit code: 0 if every package has one, 1 if not, 2 if the command is wrong.`;

interface Sbom {
  bomFormat: string;
  metadata: { component: { group?: string; name: string; version: string } };
  components: unknown[];
}

/**
 * Writes one SBOM for each published package.
 *
 * @param root folder of the workspace
 * @param folder where the files go
 * @throws {CommandError} when one is missing, or is not a CycloneDX file
 */
export async function writeSboms(root: string, folder: string): Promise<Published[]> {
  const packages = await publishedPackages(root);
  await mkdir(folder, { recursive: true });
  const filters = packages.flatMap(({ name }) => ['--filter', name]);
  const format = ['--sbom-format', 'cyclonedx', '--prod', '--lockfile-only', '--split'];
  await run('pnpm', ['sbom', ...format, ...filters, '--out', join(folder, '%s-%v.cdx.json')], { cwd: root });
  await checkSboms(packages, folder);
  return packages;
}

/** @throws {CommandError} when a package has no SBOM, or a file is not a CycloneDX file */
export async function checkSboms(packages: readonly Release[], folder: string): Promise<void> {
  const names = await Promise.all((await readdir(folder)).map((file) => nameIn(join(folder, file))));
  const missing = packages.filter(({ name, version }) => !names.includes(`${name}@${version}`));
  if (missing.length > 0) throw new CommandError(`no SBOM of ${missing.map(({ name }) => name).join(', ')}`);
}

async function nameIn(file: string): Promise<string> {
  const { bomFormat, components, metadata } = JSON.parse(await readFile(file, 'utf8')) as Partial<Sbom>;
  if (bomFormat !== 'CycloneDX' || !Array.isArray(components) || metadata === undefined)
    throw new CommandError(`${file} is no CycloneDX`);
  const { group, name, version } = metadata.component;
  return `${group === undefined ? '' : `${group}/`}${name}@${version}`;
}

if (import.meta.main) {
  await runCommand(async () => {
    const parsed = readArguments(help, {}, 1);
    if (parsed === undefined) return 0;
    const [folder = 'sbom'] = parsed.positionals;
    const packages = await writeSboms(process.cwd(), folder);
    console.log(`${packages.length} SBOMs in ${folder}`);
    return 0;
  });
}
