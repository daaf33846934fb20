import { fileURLToPath } from 'node:url';
import { diff, load } from '@xs2a/compatibility';

const base = await load(fileURLToPath(new URL('before.yaml', import.meta.url)));
const revision = await load(
  fileURLToPath(new URL('after.yaml', import.meta.url)),
);

const { bump, changes } = diff(base, revision);
for (const change of changes) console.log(`${change.bump}: ${change.message}`);
console.log(`This is a ${bump} release.`);
