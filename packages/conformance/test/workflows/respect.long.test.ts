/** The same workflows, run by Redocly Respect: a second opinion on what Arazzo means. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMockServer } from '@xs2a/mock';
import { execute } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveOut, loadWorkflows } from '../../src/workflows/index.ts';
import { serverAt, walkAgainst } from './runner.ts';

/** What this test reads of Respect's report. */
interface Report {
  files: Record<string, { executedWorkflows: { workflowId: string; executedSteps: RespectStep[] }[] }>;
}
interface RespectStep {
  type: 'step' | 'workflow';
  stepId: string;
  status: 'success' | 'error';
  request?: { url: string };
}

const documents = await loadWorkflows();
const mock = await createMockServer();
let url: string;
let report: Report;
let exitCode: number;

beforeAll(async () => {
  url = await mock.listen(0);
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-respect-'));
  try {
    const openapi = fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json'));
    await cp(openapi, join(folder, 'openapi.json'));
    for (const subfolder of ['workflows', 'canary']) await mkdir(join(folder, subfolder));
    const derived = documents.map((document) => {
      const text = JSON.stringify(leaveOut(document).document.source);
      return { file: join(folder, 'workflows', document.name), text };
    });
    const [verify] = derived.filter(({ file }) => basename(file) === 'verify.arazzo.json');
    // The canary runs first, and takes the one wrong answer that is pinned.
    const canary = { file: join(folder, 'canary', 'verify.arazzo.json'), text: verify?.text ?? '' };
    const files = [canary, ...derived];
    for (const { file, text } of files) await writeFile(file, text);
    const pin = {
      method: 'POST',
      body: new URLSearchParams({ operationId: 'getSession', example: 'session-running' }),
    };
    expect((await fetch(`${url}/_mock/next`, pin)).ok).toBe(true);
    exitCode = await respect(
      files.map(({ file }) => file),
      join(folder, 'report.json'),
    );
    report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
afterAll(() => mock.close());

/** `workflow/step: status` of every step in the files of a folder. */
function stepsIn(folder: string): string[] {
  return Object.entries(report.files)
    .filter(([file]) => basename(dirname(file)) === folder)
    .flatMap(([, { executedWorkflows }]) =>
      executedWorkflows.flatMap(({ workflowId, executedSteps }) =>
        executedSteps.map(({ stepId, status }) => `${workflowId}/${stepId}: ${status}`),
      ),
    );
}

describe('Redocly Respect', () => {
  it('runs the same steps as the suite on a mock without memory, and all of them pass', async () => {
    const { workflows } = await walkAgainst(serverAt(url), documents, { stateful: false });
    const passed = workflows.flatMap(({ id, steps }) =>
      steps.filter(({ status }) => status === 'passed').map((step) => `${id}/${step.id}: success`),
    );
    expect(passed.length).toBeGreaterThan(100);
    expect(stepsIn('workflows')).toEqual(passed);
  });

  it('fails at a wrong answer, where the suite fails as well', () => {
    expect(exitCode).toBe(1);
    expect(stepsIn('canary').filter((step) => !step.endsWith('success'))).toEqual(['verify/getSession: error']);
  });

  it('calls nobody but the mock', () => {
    const steps = Object.values(report.files).flatMap(({ executedWorkflows }) =>
      executedWorkflows.flatMap(({ executedSteps }) => executedSteps),
    );
    expect(steps.filter(({ request }) => !request?.url.startsWith(`${url}/`))).toEqual([]);
  });
});

/** @returns the exit code */
async function respect(files: string[], output: string): Promise<number> {
  const cli = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  const args = [
    ...['respect', ...files, '--json-output', output, '--input', 'apiKey=key', '--server', `xs2a=${url}`],
    // Respect reads a PDF as an empty object. The suite holds every answer to its schema.
    ...['--severity', 'SCHEMA_CHECK=off', '--max-fetch-timeout', '600000', '--execution-timeout', '600000'],
  ];
  const env = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
  return (await execute(process.execPath, [cli, ...args], { cwd: tmpdir(), env })).exitCode;
}
