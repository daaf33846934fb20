/** The recipes of `examples/webhooks/recipes`, and how each is run: as its framework runs it, in a process of its own. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, pnpm, type RunningProgram, run, start } from '@xs2a/tools-lib';

export const folder = fileURLToPath(new URL('../../../../examples/webhooks/recipes/', import.meta.url));
const modules = join(folder, 'node_modules');

export const secret = 'secret_password';

export interface Recipe {
  /** Its file. */
  readonly file: string;
  /** Arguments of Node, for a port. */
  readonly args: (port: number) => string[];
  /** Paths that it receives webhooks at. */
  readonly paths: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A server that is its own program, and receives webhooks where the README says. */
const own = (file: string, program = file): Recipe => ({
  file,
  args: () => [program],
  paths: ['/webhooks/xs2a'],
});

const host = (name: string): string => fileURLToPath(new URL(`hosts/${name}.ts`, import.meta.url));
const next = join(modules, 'next/dist/bin/next');

export const recipes: readonly Recipe[] = [
  own('express.ts'),
  own('fastify.ts'),
  own('koa.ts'),
  own('hono.ts'),
  own('nest.ts', 'dist/nest.js'),
  {
    file: 'functions-framework.ts',
    args: (port) => [
      join(modules, '@google-cloud/functions-framework/build/src/main.js'),
      '--source=functions-framework.ts',
      '--target=xs2a',
      `--port=${port}`,
    ],
    paths: ['/'],
  },
  {
    file: 'lambda.ts',
    args: () => [host('lambda'), join(modules, 'aws-lambda-ric/index.mjs')],
    paths: ['/http/text', '/http/base64', '/rest/text', '/rest/base64'],
    env: {
      _HANDLER: 'lambda.handler',
      LAMBDA_TASK_ROOT: join(folder, 'dist'),
      AWS_LAMBDA_RUNTIME_API: '127.0.0.1:1',
      AWS_LAMBDA_FUNCTION_NAME: 'xs2a',
      AWS_LAMBDA_FUNCTION_VERSION: '1',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
      AWS_LAMBDA_LOG_GROUP_NAME: 'xs2a',
      AWS_LAMBDA_LOG_STREAM_NAME: 'xs2a',
    },
  },
  { file: 'azure.ts', args: () => [host('azure'), join(folder, 'azure.ts')], paths: ['/text', '/bytes'] },
  {
    file: 'next/app/webhooks/xs2a/route.ts',
    args: (port) => [next, 'start', 'next', '-p', String(port)],
    paths: ['/webhooks/xs2a'],
  },
  {
    file: 'next/pages/api/xs2a.ts',
    args: (port) => [next, 'start', 'next', '-p', String(port)],
    paths: ['/api/xs2a'],
  },
];

/** The files of recipes that there are. */
export function listFiles(): string[] {
  const shared = ['queue.ts', 'receive.ts'];
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !shared.includes(file));
  const pages = ['app', 'pages'].flatMap((part) =>
    readdirSync(join(folder, 'next', part), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `next/${part}/${file}`),
  );
  return [...files, ...pages];
}

/** Installs the frameworks as the lockfile says, and compiles every recipe. */
export async function build(): Promise<void> {
  await pnpm(['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'], folder);
  const tsc = join(modules, 'typescript/bin/tsc');
  for (const project of ['.', 'tsconfig.koa.json']) await run(process.execPath, [tsc, '-p', project], { cwd: folder });
  await run(process.execPath, [next, 'build', 'next'], { cwd: folder, env: { NEXT_TELEMETRY_DISABLED: '1' } });
}

/** Starts a recipe, and waits until it answers. */
export async function startRecipe({ args, env }: Recipe, ownSecret = secret) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env };
  const program: RunningProgram = start(process.execPath, args(port), {
    cwd: folder,
    env: { ...settings, PORT: String(port), XS2A_WEBHOOK_SECRET: ownSecret },
  });
  await program.waitForAnswer(`${url}/`, { method: 'POST', body: '{}' });
  return { url, program };
}
