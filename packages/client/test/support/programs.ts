import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './compile.ts';
import { fiftyCalls } from './fifty-calls.ts';

/** The compilers that the declarations support, each one of our packages. */
export const compilers: readonly string[] = ['typescript', 'typescript-5.9'];

export const calls: string = fiftyCalls('@xs2a/client');

/** Hooks that users write, and that must compile. */
export const hooks = [
  { name: 'only log', hook: '() => { console.log(1); }' },
  { name: 'only log, later', hook: 'async () => { console.log(1); }' },
  { name: 'may return headers', hook: "({ attempt }) => { if (attempt > 1) return { 'x-again': '1' }; return; }" },
];

const create = (...options: string[]) =>
  [
    "import { createXs2aClient } from '@xs2a/client';",
    ...options.map((option) => `createXs2aClient({ apiKey: 'key', hooks: { ${option} } });`),
  ].join('\n');

/** Programs for Node by their names; the canaries do not compile. */
export const programs: Record<string, string> = {
  calls,
  'canary: a missing operation': calls.replace('account.createPayment(', 'account.createPayments('),
  'canary: a number as headers': create('onRequest: () => 1'),
  ...Object.fromEntries(
    hooks.map(({ name, hook }) => {
      const silent = hook.replace("return { 'x-again': '1' }", 'return');
      return [name, create(`onRequest: ${hook}`, `onResponse: ${silent}, onFailure: async () => {}`)];
    }),
  ),
};

/** A program for browsers, and options of those who are strict about optional properties. */
export const page = {
  programs: { page: ['', '/wizard', '/paths'].map((entry) => `export * from '@xs2a/client${entry}';`).join('\n') },
  options: { types: [], lib: ['es2022', 'dom', 'dom.iterable'], exactOptionalPropertyTypes: true },
};

/** Creates a folder in which the client is found as if it were installed. */
export async function createFolder(): Promise<string> {
  const results = join(root, 'test-results');
  await mkdir(results, { recursive: true });
  return mkdtemp(join(results, 'programs-'));
}
