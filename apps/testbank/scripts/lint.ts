/** Lints the contract of the control by the rules of the contract of the API, as far as they fit. */

import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from './control.ts';

const spec = fileURLToPath(new URL('../../../spec/', import.meta.url));

/** Rules of the API that do not fit its control, each with its reason. */
export const unfit: Readonly<Record<string, string>> = {
  exceptions: 'The exceptions are those of the API.',
  'root-table-of-contents': 'The document is joined from files by resource before it is linted.',
  'named-examples': 'The examples are next to their schemas: no other tool reads them from files.',
  'security-names-scope': 'The control has a token of its own, and no scopes.',
  'mandatory-statuses': 'An operation without input refuses none, and nothing of the control is ever gone.',
  'json-first': 'The control takes JSON only.',
  'flags-take-every-form': 'The flags of JSON are true and false.',
  'lists-use-pagination': 'Lists of the control are short, but for deliveries, which have pages.',
  'operation-id-verb': 'The control has other verbs than the API: travel, freeze, restore.',
  'owasp:api8:2023-no-server-http': 'A Testbank on this machine has no certificate.',
};

export interface Problem {
  readonly rule: string;
  readonly pointer: string;
  readonly actual: string;
  readonly expected: string;
  readonly repair: string;
}

/**
 * @param document in one piece
 * @returns what is wrong by the rules that fit
 */
export async function lint(document: object): Promise<Problem[]> {
  const folder = await mkdtemp(join(tmpdir(), 'testbank-control-'));
  try {
    // A document without webhooks has none, not an empty list of them.
    const { webhooks: _, ...rest } = document as Record<string, unknown>;
    await writeFile(join(folder, 'openapi.yaml'), JSON.stringify(rest, null, 1));
    await cp(join(spec, 'redocly.yaml'), join(folder, 'redocly.yaml'));
    const report = await run([join(spec, 'compiler/lint.ts'), '--spec', folder, '--format', 'json']);
    const { problems } = JSON.parse(report) as { problems: Problem[] };
    const found = new Set(problems.map(({ rule }) => rule));
    const unneeded = Object.keys(unfit).filter((rule) => !found.has(rule));
    return [...problems.filter(({ rule }) => !(rule in unfit)), ...unneeded.map(fits)];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A rule is listed as one that does not fit, and finds nothing. */
function fits(rule: string): Problem {
  const repair = 'Delete it from `unfit` in scripts/lint.ts.';
  return { rule, pointer: '#', actual: 'the rule finds nothing', expected: 'a rule that does not fit', repair };
}

/** The linter ends with 1 when it has found something. */
function run(args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: spec, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr || String(error)));
      else resolve(stdout);
    });
  });
}

if (import.meta.main) {
  const problems = await lint(await readDocument());
  for (const { rule, pointer, actual, expected, repair } of problems) {
    console.error(`src/control/contract ${pointer}: ${rule}\n  ${actual}\n  expected: ${expected}\n  ${repair}`);
  }
  if (problems.length > 0) process.exitCode = 1;
}
