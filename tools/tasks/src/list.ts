import type { Failure } from './failures.ts';

/** The list at the end: how many failures, then package, test, file and reason of each. Only a test has a file. */
export function formatFailures(failures: readonly Failure[]): string {
  const count = failures.length === 1 ? '1 failure' : `${failures.length} failures`;
  const entries = failures.map(({ package: home, name, file, reason }) =>
    [`${nameOf(home)} › ${name}`, ...(file === undefined ? [] : [file]), reason].join('\n  '),
  );
  return [count, ...entries].join('\n\n');
}

/** The name of a package; turbo calls the root `//`. */
export function nameOf(home: string): string {
  return home === '//' ? 'root' : home;
}
