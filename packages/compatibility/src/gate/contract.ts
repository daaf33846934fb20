/** A contract package: its bundle now, and the bundle of its last release. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from '../input/load.ts';
import { inFile } from '../input/parse.ts';
import { InputError, isObject, type JsonObject } from '../model/json.ts';

/** The version of a package that has never been released. */
export const unreleased = '0.0.0';

export interface Contract {
  /** Name and version of its package. */
  name: string;
  version: string;
  bundle: JsonObject;
  /** The bundle of the last release; `undefined` before the first one. */
  baseline: JsonObject | undefined;
  paths: ContractPaths;
}

/** Where the parts of a contract package are. */
export interface ContractPaths {
  manifest: string;
  bundle: string;
  baseline: string;
  acknowledged: string;
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
    baseline: join(released, 'openapi.json'),
    acknowledged: join(released, 'acknowledged.yaml'),
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
  return { name, version, bundle: await load(paths.bundle), baseline, paths };
}

/** `info.version` of a document; empty when it has none. */
export function versionOf(document: JsonObject): string {
  return isObject(document.info) && typeof document.info.version === 'string' ? document.info.version : '';
}

async function readManifest(file: string): Promise<{ name: string; version: string }> {
  if (!existsSync(file)) throw inFile(new InputError('no such file; --spec names the folder of the contract'), file);
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (isObject(manifest) && typeof manifest.name === 'string' && typeof manifest.version === 'string') {
    return { name: manifest.name, version: manifest.version };
  }
  throw inFile(new InputError('expected the name and version of a package'), file);
}
