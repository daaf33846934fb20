import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Bundle, bundles } from '../bundles.ts';
import { runScript } from '../script.ts';
import { type Broken, breakDocument } from './break.ts';
import { collectShown } from './collect.ts';
import { type Check, folder, type Validator } from './validators.ts';

/** Something that a validator reports. */
interface Finding {
  rule: string;
  place: string;
  message: string;
}

type Findings = Partial<Record<Check, Finding[]>>;

/**
 * Runs a validator on a bundle, and on a copy of it for each check that the check has to refuse.
 *
 * @throws Error if it cannot be run, accepts a copy that is wrong, or called somebody outside of this machine
 */
export async function runValidator({ name, checks }: Validator, bundle: Bundle): Promise<Findings> {
  const file = fileURLToPath(import.meta.resolve(`@xs2a/openapi/${bundles[bundle]}`));
  const document = JSON.parse(await readFile(file, 'utf8'));
  const good = { document, shown: collectShown(document) };
  const findings = await validate(name, good);
  for (const check of checks) {
    const wrong = await validate(name, breakDocument(good, check));
    const known = new Set(findings[check]?.map((finding) => JSON.stringify(finding)));
    if (wrong[check]?.every((finding) => known.has(JSON.stringify(finding))) ?? true) {
      throw new Error(`${name} accepts a bundle for OpenAPI ${bundle} whose ${check} are wrong`);
    }
  }
  return findings;
}

async function validate(name: string, { document, shown }: Broken): Promise<Findings> {
  const cwd = `${folder}${name}`;
  await mkdir(`${cwd}/contract`, { recursive: true });
  await writeFile(`${cwd}/contract/openapi.json`, JSON.stringify(document));
  await writeFile(`${cwd}/contract/examples.json`, JSON.stringify(shown));
  const calls = `${cwd}/contract/calls.txt`;
  await rm(calls, { force: true });
  const { stdout, output, failed } = await runScript(cwd, 'validate', { XS2A_CALLS: calls });
  if (existsSync(calls)) throw new Error(`${name} called ${await readFile(calls, 'utf8')}`);
  if (failed) throw new Error(`${name} cannot be run:\n${output}`);
  return JSON.parse(stdout.slice(stdout.indexOf('{')));
}
