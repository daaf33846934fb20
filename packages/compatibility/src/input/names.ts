import { isAbsolute, relative } from 'node:path';

/** The name of a file as messages show it: relative to the folder of the command; `git:main:spec.yaml` as it is. */
export function shorten(file: string, folder: string): string {
  return isAbsolute(file) ? relative(folder, file) : file;
}
