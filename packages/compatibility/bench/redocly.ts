/** The command beside `redocly diff`: processor time of a process each, in turns. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { multiply } from './multiply.ts';
import { row } from './table.ts';

const rounds = 3;
const limit = 1;
/** Operations of the documents; they have about 0.2, 1.8 and 3.9 MB. */
const sizes = [1, 325, 715];

const require = createRequire(import.meta.url);
const ours = fileURLToPath(new URL('../bin/xs2a-compat.js', import.meta.url));
const redocly = require.resolve('@redocly/cli/bin/cli.js');

/** A module that writes the processor time of its process, in microseconds, to the file named by CPU_FILE. */
const meter = `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.CPU_FILE, String(user + system));
});`;

/** Prints a row for each size of the documents: the bundle of the last release, and the present one. */
export async function benchRedocly(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-compat-bench-'));
  try {
    await writeFile(join(folder, 'redocly.yaml'), 'telemetry: "off"\nextends: [diff-recommended]\n');
    const [base, revision] = await Promise.all([
      readJson(fileURLToPath(new URL('../../../spec/released/openapi.json', import.meta.url))),
      readJson(require.resolve('@xs2a/openapi/openapi.json')),
    ]);
    for (const size of sizes) {
      const text = JSON.stringify(multiply(base, size));
      await writeFile(join(folder, 'base.json'), text);
      await writeFile(join(folder, 'revision.json'), JSON.stringify(multiply(revision, size)));
      const ratios = [];
      for (let round = 0; round < rounds; round++) {
        const own = await measure(folder, [ours, 'diff', 'base.json', 'revision.json']);
        const report = ['--format', 'json', '--output', 'report.json'];
        ratios.push(own / (await measure(folder, [redocly, 'diff', 'base.json', 'revision.json', ...report])));
      }
      const megabytes = (text.length / 1e6).toFixed(1);
      row(`compat, processor time beside redocly diff, ${megabytes} MB`, ratios, limit, '×');
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Microseconds of processor time that a process needs. */
async function measure(folder: string, command: string[]): Promise<number> {
  const file = join(folder, 'cpu');
  const env = { CPU_FILE: file, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
  const meterUrl = `data:text/javascript,${encodeURIComponent(meter)}`;
  await rm(file, { force: true });
  await execute(process.execPath, ['--import', meterUrl, ...command], { cwd: folder, env });
  return Number(await readFile(file, 'utf8'));
}

async function readJson(file: string): Promise<object> {
  return JSON.parse(await readFile(file, 'utf8')) as object;
}
