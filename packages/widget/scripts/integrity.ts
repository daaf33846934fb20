/** Writes and prints the hashes by which a page can pin the built files (Subresource Integrity). */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';

const dist = new URL('../dist/', import.meta.url);
const names = (await readdir(dist)).filter((name) => /^xs2a.*\.(?:css|js)$/.test(name)).sort();
const hashes: Record<string, string> = {};
for (const name of names) {
  const hash = createHash('sha384').update(await readFile(new URL(name, dist)));
  hashes[name] = `sha384-${hash.digest('base64')}`;
  console.log(`${name} ${hashes[name]}`);
}
await writeFile(new URL('integrity.json', dist), `${JSON.stringify(hashes, null, 2)}\n`);
