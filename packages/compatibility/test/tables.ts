/** All tables of pairs, by the name of their file. */
import { readdir } from 'node:fs/promises';
import { type Case, registration } from './policy.ts';

/** Every row of every table in `rules`, `notation`, `parts` and `values`. */
export async function readTables(): Promise<Map<string, Case[]>> {
  const tables = new Map<string, Case[]>();
  const isOn = registration.isOn;
  registration.isOn = false;
  for (const folder of ['rules', 'notation', 'parts', 'values']) {
    const files = await readdir(new URL(`${folder}/`, import.meta.url));
    for (const file of files.filter((name) => name.endsWith('.test.ts')).sort()) {
      // The query loads a copy of the module, because the test files of a worker share their modules.
      const { href } = new URL(`${folder}/${file}?table`, import.meta.url);
      const { cases } = (await import(href)) as { cases: Case[] };
      tables.set(file.replace('.test.ts', ''), cases);
    }
  }
  registration.isOn = isOn;
  return tables;
}
