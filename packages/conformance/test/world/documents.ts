/** The documents of `examples/documents`, which packages of the registry publish. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const folder = fileURLToPath(new URL('../../../../examples/documents/', import.meta.url));

export interface PublicDocument {
  readonly name: string;
  /** The package that publishes it. */
  readonly package: string;
  /** Its file in the package. */
  readonly file: string;
  readonly openapi: '3.0' | '3.1';
  /** Whether it refers to other files. */
  readonly split: boolean;
  /** Operations that are left out, and why: no answer could be right. */
  readonly excluded?: Readonly<Record<string, string>>;
}

export const documents: readonly PublicDocument[] = JSON.parse(readFileSync(`${folder}documents.json`, 'utf8'));

/** The path of the file of a document, once its package is installed. */
export function pathOf({ package: name, file }: PublicDocument): string {
  return `${folder}sources/node_modules/${name}/${file}`;
}
