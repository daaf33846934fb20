import { spawn } from 'node:child_process';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root, StepError } from './steps.ts';

/** A package of the workspace that measures itself. */
export interface PackageBench {
  name: string;
  /** Absolute. */
  folder: string;
  /** Its script `bench`. */
  script: string;
}

/** What was measured, the value, its limit and the verdict. */
export type Row = [string, string, string, string];

/** The packages that have a script `bench`, but for this one. */
export async function listPackageBenches(from: string = root): Promise<PackageBench[]> {
  const benches: PackageBench[] = [];
  for await (const file of glob('{apps,packages,examples}/*/package.json', { cwd: from })) {
    const { name, scripts = {} } = JSON.parse(await readFile(join(from, file), 'utf8'));
    if (scripts.bench !== undefined) benches.push({ name, folder: join(from, dirname(file)), script: scripts.bench });
  }
  return benches.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Lines of four columns, separated by tabs, are rows; whatever else a benchmark prints is its progress. */
export function readRows(output: string): { rows: Row[]; others: string[] } {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const isRow = (line: string) => line.split('\t').length === 4;
  return {
    rows: lines.filter(isRow).map((line) => line.split('\t') as Row),
    others: lines.filter((line) => !isRow(line)),
  };
}

/**
 * Runs the benchmark of a package; its progress goes to the standard error stream.
 *
 * @throws StepError naming the package if the benchmark fails
 */
export function runPackageBench({ name, folder, script }: PackageBench): Promise<Row[]> {
  return new Promise((done, fail) => {
    const child = spawn(script, { cwd: folder, shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.once('error', fail);
    child.once('close', (code) => {
      const { rows, others } = readRows(output);
      for (const line of others) console.error(line);
      if (code === 0) done(rows);
      else fail(new StepError(`The benchmark of ${name} ended with ${code}.`));
    });
  });
}
