/** Generates what `src/control` knows of its contract: the document in one piece, its types, and its routes. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { generateTypes } from '@xs2a/codegen';
import { createContract, type Document, isObject } from '@xs2a/contract';
import { parse } from 'yaml';

const sources = new URL('../src/control/contract/', import.meta.url);
const out = new URL('../src/generated/control/', import.meta.url);
const header = '/** Generated from src/control/contract by scripts/control.ts – do not edit; run `pnpm build`. */\n\n';

/** The document of the files: each holds the paths and components of its resource. */
export async function readDocument(): Promise<Document> {
  const names = (await readdir(sources)).filter((name) => name.endsWith('.yaml'));
  const files = names.toSorted((one, other) => Number(other === 'openapi.yaml') - Number(one === 'openapi.yaml'));
  let document: Record<string, unknown> = {};
  for (const name of files) {
    document = join(document, parse(await readFile(new URL(name, sources), 'utf8'), { merge: true }), name);
  }
  return withDescriptions(withRefusals({ webhooks: {}, ...document } as Document));
}

/** Every operation can be refused, and every one can fail. */
function withRefusals(document: Document): Document {
  const refusals = { '401': 'Unauthorized', '403': 'Forbidden', '500': 'ServerError' };
  for (const { node } of createContract(document).operations) {
    const responses = node.responses as Record<string, unknown>;
    for (const [status, name] of Object.entries(refusals)) {
      responses[status] ??= { $ref: `#/components/responses/${name}` };
    }
  }
  return document;
}

/** The schema of a body that has no name is described by the body. */
function withDescriptions(document: Document): Document {
  for (const { node } of createContract(document).operations) {
    for (const body of [node.requestBody, ...Object.values(node.responses as object)]) {
      const { content = {}, description } = (body ?? {}) as { content?: Record<string, unknown>; description?: string };
      for (const media of Object.values(content)) {
        const { schema } = media as { schema: Record<string, unknown> };
        if (schema.$ref === undefined) schema.description ??= description;
      }
    }
  }
  return document;
}

/** @throws Error for what two files define */
function join(one: Record<string, unknown>, other: Record<string, unknown>, place: string): Record<string, unknown> {
  const joined = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const known = joined[key];
    if (known !== undefined && !(isObject(known) && isObject(value))) {
      throw new Error(`${place}/${key} is defined twice. Delete one of the definitions.`);
    }
    joined[key] = isObject(known) ? join(known, value as Record<string, unknown>, `${place}/${key}`) : value;
  }
  return joined;
}

async function generate(): Promise<Map<string, string>> {
  const document = await readDocument();
  const types = await generateTypes(document);
  // Paths are in the table of routes, and `components` has every schema.
  const components = types.slice(types.indexOf('export interface components')).replaceAll(/^export type/gm, 'type');
  const routes = createContract(document).operations.map(({ id, method, path }) => [id, { method, path }]);
  const table = JSON.stringify(Object.fromEntries(routes), null, 2);
  return new Map([
    ['openapi.json', `${JSON.stringify(document, null, 2)}\n`],
    ['schema.ts', header + components],
    ['routes.ts', `${header}export const routes = ${table} as const;\n`],
  ]);
}

/** @returns the names of generated files that are not up to date */
export async function staleFiles(): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, text] of await generate()) {
    const current = await readFile(new URL(name, out), 'utf8').catch(() => undefined);
    if (current !== text) stale.push(name);
  }
  return stale;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const stale = await staleFiles();
  if (!values.check) {
    await mkdir(out, { recursive: true });
    for (const [name, text] of await generate()) await writeFile(new URL(name, out), text);
  } else if (stale.length > 0) {
    console.error(`src/generated/control does not match src/control/contract: ${stale.join(', ')}. Run: pnpm build`);
    process.exitCode = 1;
  }
}
