/** The suite and two other tools, each as a process that tests one operation of a server. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute, pnpm } from '@xs2a/tools-lib';

/** What a tool says of a server. */
export interface Verdict {
  /** Everything that it finds wrong, by a name that is the same from run to run. */
  readonly failures: ReadonlySet<string>;
  /** Of the process and those that it has started, in seconds. */
  readonly cpu: number;
  /** Why the tool has tested nothing. */
  readonly refusal?: string;
}

interface Subject {
  readonly url: string;
  readonly operation: string;
  /** OpenAPI 3.0 with this operation alone. */
  readonly document: string;
  /** For reports. */
  readonly folder: string;
}

export interface Tool {
  readonly name: string;
  test(subject: Subject): Promise<Verdict>;
}

/** What a tool prints. */
const logName = 'log.txt';

const others = fileURLToPath(new URL('others', import.meta.url));
const program = (name: string) => join(others, 'node_modules/.bin', name);
const suite = fileURLToPath(new URL('../bin/xs2a-conformance.js', import.meta.url));

/** Installs the other tools, as their lockfile says. */
export async function install(): Promise<void> {
  // Nobody is there to confirm that a folder of another pnpm is replaced.
  await pnpm(['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'], others);
}

/** The first is the suite. */
export const tools: readonly [Tool, ...Tool[]] = [
  {
    name: 'conformance',
    test: ({ url, operation, folder }) => {
      const report = join(folder, 'conformance.json');
      const options = ['--filter', `${operation}/*`, '--report', 'json', '--output', report];
      return observe([process.execPath, suite, '--url', url, ...options], folder, report, (text) =>
        JSON.parse(text).findings.map(
          ({ finding }: JsonFinding) => `${finding.rule} ${finding.place} ${finding.expected}`,
        ),
      );
    },
  },
  {
    name: 'dredd',
    test: ({ url, document, folder }) => {
      const report = join(folder, 'dredd.xml');
      const options = ['--user', 'api:key', '--hookfiles', join(others, 'hooks.cjs'), '--loglevel', 'error'];
      const command = [program('dredd'), document, url, ...options, '--reporter', 'xunit', '--output', report];
      return observe(command, folder, report, (text) => {
        const cases = text.split('<testcase ').slice(1);
        return cases.flatMap((one, index) =>
          /<(?:failure|error)/.test(one) ? [`${index} ${/name="([^"]*)"/.exec(one)?.[1]}`] : [],
        );
      });
    },
  },
  {
    name: 'portman',
    test: ({ url, document, folder }) => {
      const command = [program('portman'), '-l', document, '-b', url, '-n'];
      // After a failed test it ends before a reporter of Newman has written anything.
      return observe(command, folder, join(folder, logName), (text) => {
        const [, failed] = /Newman run failed with:\s*\n(.*)/.exec(text) ?? [];
        if (failed !== undefined) return failed.split(/, (?=\[)/);
        return text.includes('Collection run completed.') ? [] : undefined;
      });
    },
  },
];

interface JsonFinding {
  readonly finding: { readonly rule: string; readonly place: string; readonly expected: string };
}

/** Runs a tool, and reads its report; without one, the tool could not read the document. */
async function observe(
  [name = '', ...args]: readonly string[],
  cwd: string,
  report: string,
  read: (text: string) => string[] | undefined,
): Promise<Verdict> {
  await rm(report, { force: true });
  const log = join(cwd, logName);
  // `times` prints the time of the shell, then that of its children.
  const script = '"$@" > "$0" 2>&1; times';
  const { stdout } = await execute('sh', ['-c', script, log, name, ...args], { cwd });
  const cpu = Array.from(
    stdout
      .trim()
      .split('\n')
      .at(-1)
      ?.matchAll(/(\d+)m([\d.]+)s/g) ?? [],
  )
    .map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds))
    .reduce((sum, part) => sum + part, 0);
  const text = await readFile(report, 'utf8').catch(() => undefined);
  const failures = text === undefined ? undefined : read(text);
  if (failures !== undefined) return { failures: new Set(failures), cpu };
  const said =
    (await readFile(log, 'utf8'))
      .trim()
      .split('\n')
      .find((line) => /error/i.test(line)) ?? 'no report';
  return { failures: new Set(), cpu, refusal: said.trim() };
}
