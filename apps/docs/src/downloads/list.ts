import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { zipSync } from 'fflate';
import { bundles } from '../contract.ts';

export interface Download {
  /** Below `downloads/`. */
  path: string;
  content: Buffer;
  /** SHA-256 in hexadecimal digits. */
  checksum: string;
}

export interface Downloads {
  /** The contract in one file. */
  contract: Download[];
  /** Everything of one kind in one file. */
  archives: Download[];
  workflows: Download[];
  examples: Download[];
}

/** Everything that the site offers for download, from the folder of the contract. */
export function listDownloads(): Downloads {
  const examples = readAll(join(bundles, 'examples'), '*/*.json', 'examples');
  const workflows = readAll(join(bundles, 'workflows'), '*.arazzo.json', 'workflows');
  const files = ['openapi.yaml', 'openapi.json', 'openapi-3.0.yaml', 'openapi-3.0.json'];
  return {
    contract: files.map((file) => toDownload(file, readFileSync(join(bundles, file)))),
    archives: [archive('examples.zip', examples), archive('workflows.zip', workflows)],
    workflows,
    examples,
  };
}

/** Checksums in the form that `sha256sum --check` reads. */
export function toChecksumFile({ contract, archives, workflows, examples }: Downloads): string {
  const downloads = [...contract, ...archives, ...workflows, ...examples];
  return downloads.map(({ path, checksum }) => `${checksum}  ${path}\n`).join('');
}

/** Name of the folder of an example: that of its schema. */
export function schemaOf({ path }: Download): string {
  return basename(posix.dirname(path));
}

function readAll(folder: string, pattern: string, target: string): Download[] {
  const files = globSync(pattern, { cwd: folder }).sort();
  return files.map((file) => toDownload(posix.join(target, file), readFileSync(join(folder, file))));
}

/** The same files give the same bytes, whenever they are packed. */
function archive(path: string, files: readonly Download[]): Download {
  const entries = files.map((file) => [file.path, new Uint8Array(file.content)] as const);
  return toDownload(path, Buffer.from(zipSync(Object.fromEntries(entries), { mtime: '1980-01-01T00:00:00' })));
}

function toDownload(path: string, content: Buffer): Download {
  return { path, content, checksum: createHash('sha256').update(content).digest('hex') };
}
