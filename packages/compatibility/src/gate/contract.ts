/** A contract package: its bundle now, and the bundle of its last release. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from '../input/load.ts';
import { inFile, parse } from '../input/parse.ts';
import { at, InputError, isObject, type JsonObject } from '../model/json.ts';
import { changedSince, readSeal, type Seal } from './seal.ts';

/** The version of a package that has never been released. */
export const unreleased = '0.0.0';

export interface Contract {
  /** Name and version of its package. */
  name: string;
  version: string;
  bundle: JsonObject;
  /** The bundle of the last release; `undefined` before the first one. */
  baseline: JsonObject | undefined;
  /** Whether the baseline is what was released; `undefined` without one. */
  seal: Seal | undefined;
  /** Sources that changed after the bundle was built, or the bundle itself; relative to the folder of the package. */
  changedSinceBuild: readonly string[];
  /** Why changes of some extensions are not rated, by the name of the extension. */
  ignoredExtensions: Readonly<Record<string, string>>;
  paths: ContractPaths;
}

/** Where the parts of a contract package are. */
export interface ContractPaths {
  manifest: string;
  bundle: string;
  /** The hashes of bundle and sources, which the build may write. */
  sources: string;
  baseline: string;
  acknowledged: string;
  ignoredExtensions: string;
  /** One JSON file for each release: its rated changes. */
  releases: string;
  changelog: string;
}

/** @param spec folder of the contract package */
export function pathsOf(spec: string): ContractPaths {
  const released = join(spec, 'released');
  return {
    manifest: join(spec, 'package.json'),
    bundle: join(spec, 'dist', 'openapi.json'),
    sources: join(spec, 'dist', 'sources.json'),
    baseline: join(released, 'openapi.json'),
    acknowledged: join(released, 'acknowledged.yaml'),
    ignoredExtensions: join(released, 'ignored-extensions.yaml'),
    releases: join(released, 'changes'),
    changelog: join(spec, 'CHANGELOG.md'),
  };
}

/**
 * Reads a contract package with its built bundle.
 *
 * @param spec folder of the package
 * @throws {InputError} when the package or its bundle cannot be read; it names the file
 */
export async function readContract(spec: string): Promise<Contract> {
  const paths = pathsOf(spec);
  if (!existsSync(paths.bundle)) throw inFile(new InputError('no such file; build the contract first'), paths.bundle);
  const { name, version } = await readManifest(paths.manifest);
  const baseline = existsSync(paths.baseline) ? await load(paths.baseline) : undefined;
  return {
    name,
    version,
    bundle: await load(paths.bundle),
    baseline,
    seal: baseline && (await readSeal(paths.baseline, join(paths.releases, `${versionOf(baseline)}.json`))),
    changedSinceBuild: await changedSince(spec, paths.sources, join('dist', 'openapi.json')),
    ignoredExtensions: await readIgnored(paths.ignoredExtensions),
    paths,
  };
}

/** `info.version` of a document; empty when it has none. */
export function versionOf(document: JsonObject): string {
  return isObject(document.info) && typeof document.info.version === 'string' ? document.info.version : '';
}

/** The extensions that are ignored: a map of `x-name: reason`. No file is an empty map. */
async function readIgnored(file: string): Promise<Readonly<Record<string, string>>> {
  if (!existsSync(file)) return {};
  const reasons = parse(await readFile(file, 'utf8'), file);
  for (const [name, reason] of Object.entries(reasons)) {
    if (name.startsWith('x-') && typeof reason === 'string' && reason.trim() !== '') continue;
    throw inFile(new InputError('expected the name of an extension, x-…, with a reason', at('#', name)), file);
  }
  return reasons as Record<string, string>;
}

async function readManifest(file: string): Promise<{ name: string; version: string }> {
  if (!existsSync(file)) throw inFile(new InputError('no such file; --spec names the folder of the contract'), file);
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (isObject(manifest) && typeof manifest.name === 'string' && typeof manifest.version === 'string') {
    return { name: manifest.name, version: manifest.version };
  }
  throw inFile(new InputError('expected the name and version of a package'), file);
}
