import { existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Links a package and its commands into the project of a reader, as `npm ci` would install them.
 *
 * @param owners folders of packages of this repository; the first one that has the package lends it
 * @throws Error if none of them has it
 */
export function linkPackage(name: string, project: string, owners: readonly string[]): void {
  const installed = owners.map((owner) => join(owner, 'node_modules', name)).find(existsSync);
  if (installed === undefined) throw new Error(`None of ${owners.join(', ')} has the package ${name}.`);
  const place = realpathSync(installed);
  const target = join(project, 'node_modules', name);
  mkdirSync(join(target, '..'), { recursive: true });
  symlinkSync(place, target);
  const { bin = {} } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  const commands = join(project, 'node_modules/.bin');
  mkdirSync(commands, { recursive: true });
  // A file in the repository is not always executable; npm makes it so.
  for (const [command, file] of Object.entries<string>(bin))
    writeFileSync(join(commands, command), `#!/bin/sh\nexec node "${join(place, file)}" "$@"\n`, { mode: 0o755 });
}
