/** The rules of IBM Cloud for APIs, errors and warnings alike. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { contractFile, type Finding, report } from '../contract.ts';

interface Level {
  results: { rule: string; path: string[]; message: string }[];
}

const program = createRequire(import.meta.url).resolve('ibm-openapi-validator/src/cli-validator/index.js');
const output = await new Promise<string>((done) => {
  const options = { maxBuffer: 64 * 1024 * 1024 };
  execFile(process.execPath, [program, '--json', '--no-colors', contractFile], options, (_, stdout) => done(stdout));
});
const { error, warning }: Record<string, Level> = JSON.parse(output);
const findings = [...(error?.results ?? []), ...(warning?.results ?? [])];
report({
  document: findings.map(({ rule, path, message }): Finding => ({ rule, place: ['#', ...path].join('/'), message })),
});
