/** All tables of the policy, by the file that holds them. */
import { readdir } from 'node:fs/promises';
import { type Case, registration } from './policy.ts';

/** Every line of every table below `rules` and `notation`. */
export async function readTables(): Promise<Map<string, Case[]>> {
  const tables = new Map<string, Case[]>();
  const isOn = registration.isOn;
  registration.isOn = false;
  for (const folder of ['rules', 'notation']) {
    const files = await readdir(new URL(`${folder}/`, import.meta.url));
    for (const file of files.filter((name) => name.endsWith('.test.ts')).sort()) {
      // A copy of the module, because all test files of a worker share their modules.
      const { href } = new URL(`${folder}/${file}?table`, import.meta.url);
      const { cases } = (await import(href)) as { cases: Case[] };
      tables.set(file.replace('.test.ts', ''), cases);
    }
  }
  registration.isOn = isOn;
  return tables;
}
