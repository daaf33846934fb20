import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';

const cli = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
const bundle = fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json'));

/** A document of Arazzo, whose source is the bundle of the contract. */
export interface ArazzoDocument {
  /** Name of its file: `verify.arazzo.json`. */
  readonly name: string;
  readonly source: object;
}

export interface RespectStep {
  /** `verify/logIn`: workflow and step. A step that is repeated occurs once for each attempt. */
  readonly name: string;
  readonly status: 'success' | 'error';
  /** Address of its request. */
  readonly url: string;
}

/** What is read of the report of Respect. */
interface Report {
  readonly files: Readonly<Record<string, { readonly executedWorkflows: readonly ExecutedWorkflow[] }>>;
}
interface ExecutedWorkflow {
  readonly workflowId: string;
  readonly executedSteps: readonly {
    readonly stepId: string;
    readonly status: 'success' | 'error';
    readonly request: { readonly url: string };
  }[];
}

/**
 * Runs workflows with Redocly Respect.
 *
 * @param workflowId the only one to run, after those on which it depends. Without it, Respect runs those twice, and
 *   mixes up what they answer.
 */
export async function runRespect(
  documents: readonly ArazzoDocument[],
  { url, apiKey, workflowId }: { url: string; apiKey: string; workflowId?: string },
): Promise<{ readonly exitCode: number; readonly steps: readonly RespectStep[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-respect-'));
  try {
    await cp(bundle, join(folder, 'openapi.json'));
    // The documents refer to `../openapi.json`.
    const files = documents.map(({ name }) => join(folder, 'workflows', name));
    await mkdir(join(folder, 'workflows'));
    for (const [index, { source }] of documents.entries()) await writeFile(files[index] ?? '', JSON.stringify(source));
    const output = join(folder, 'report.json');
    const args = [
      ...['respect', ...files, '--json-output', output, '--input', `apiKey=${apiKey}`, '--server', `xs2a=${url}`],
      ...(workflowId === undefined ? [] : ['--workflow', workflowId]),
      // Respect reads a PDF as an empty object. The suite holds every answer to its schema.
      ...['--severity', 'SCHEMA_CHECK=off', '--max-fetch-timeout', '600000', '--execution-timeout', '600000'],
    ];
    const env = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
    const { exitCode } = await execute(process.execPath, [cli, ...args], { cwd: folder, env });
    const report = JSON.parse(await readFile(output, 'utf8')) as Report;
    return {
      exitCode,
      steps: Object.values(report.files).flatMap(({ executedWorkflows }) => executedWorkflows.flatMap(stepsOf)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function stepsOf({ workflowId, executedSteps }: ExecutedWorkflow): RespectStep[] {
  return executedSteps.map(({ stepId, status, request: { url } }) => ({
    name: `${workflowId}/${stepId}`,
    status,
    url,
  }));
}
