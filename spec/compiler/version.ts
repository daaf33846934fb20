/** `pnpm release:version` calls this after changesets: `info.version` of the contract follows the package's version. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { specDirectory } from './bundle.ts';

const { version } = JSON.parse(await readFile(join(specDirectory, 'package.json'), 'utf8')) as { version: string };
const file = join(specDirectory, 'shared', 'info.yaml');
const before = await readFile(file, 'utf8');
if (!/^version: .*$/m.test(before))
  throw new Error('shared/info.yaml has no line `version: …` to write the new version to');
await writeFile(file, before.replace(/^version: .*$/m, `version: ${version}`));
console.log(`info.version is ${version}`);
