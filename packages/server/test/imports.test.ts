import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';
import { expect, it } from 'vitest';

/** Prints the packages that a program has loaded besides its own files. */
const program = `
import { registerHooks } from 'node:module';
const loaded = new Set();
registerHooks({
  load: (url, context, next) => {
    const [, name] = /node_modules\\/((?:@[^/]+\\/)?[^/]+)\\/(?!.*node_modules\\/)/.exec(url) ?? [];
    if (name !== undefined) loaded.add(name);
    return next(url, context);
  },
});
const { createServer } = await import(process.argv[1]);
const { readContract } = await import('@xs2a/contract/read');
const handle = () => ({ status: 204, headers: {}, body: undefined });
const { fetch } = createServer({ contract: await readContract(), handle });
if (process.argv[2] !== undefined) await fetch(process.argv[2], { headers: { authorization: 'Basic ' + btoa('api:key') } });
console.log([...loaded].join(' '));
`;

/** @param url that is requested from the server */
async function loadedPackages(...url: string[]): Promise<string[]> {
  const entry = fileURLToPath(new URL('../src/index.ts', import.meta.url));
  const args = ['--input-type=module', '--eval', program, '--', entry, ...url];
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const { stdout } = await run(process.execPath, args, { cwd });
  return stdout.trim().split(' ');
}

it('a server starts without Ajv and without a parser of YAML', async () => {
  const packages = await loadedPackages();
  expect(packages).toContain('qs');
  expect(packages).not.toContain('ajv');
  expect(packages).not.toContain('yaml');
});

it('a server loads Ajv with the first request', async () => {
  expect(await loadedPackages('http://a/v1/version')).toContain('ajv');
});
