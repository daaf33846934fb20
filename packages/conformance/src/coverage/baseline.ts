/** Committed figures of an earlier run, below which no later run may fall. */

import { readFile, writeFile } from 'node:fs/promises';
import { isObject, object } from '@xs2a/contract';
import { describeItems, labels, ratio } from './labels.ts';
import { type CoverageResult, dimensionNames, percentOf } from './result.ts';

export interface Figure {
  readonly covered: number;
  readonly total: number;
}

export interface Baseline {
  /** Version of the contract that was measured. */
  readonly contract: string;
  /** By the name of the dimension; dimensions that were added later are missing. */
  readonly dimensions: Readonly<Record<string, Figure>>;
}

/** A baseline cannot be read, or must not be written. The message names the file. */
export class BaselineError extends Error {
  override name = 'BaselineError';
}

/** @param version of the contract */
export function toBaseline({ dimensions }: CoverageResult, version: string): Baseline {
  const figures = dimensions.map(({ name, covered, total }) => [name, { covered, total }] as const);
  return { contract: version, dimensions: Object.fromEntries(figures) };
}

/**
 * Compares the covered share of each dimension.
 *
 * @returns a sentence for each dimension that fell: its figures before and after, and what is missing
 */
export function fallenBelow(baseline: Baseline, coverage: CoverageResult): string[] {
  return coverage.dimensions.flatMap((dimension) => {
    const before = baseline.dimensions[dimension.name];
    if (before === undefined) return [];
    // In whole numbers, because rounded percentages could hide a fall.
    const [earlier, current] = [share(before), share(dimension)];
    if (current.covered * earlier.total >= earlier.covered * current.total) return [];
    const beforeText = `${percentOf(before.covered, before.total)} % (${ratio(before)})`;
    const nowText = `${dimension.percent} % (${ratio(dimension)})`;
    return [
      `${labels[dimension.name]}: ${beforeText} before, ${nowText} now; missing: ${describeItems(dimension.missing)}`,
    ];
  });
}

/** A dimension without items counts as covered. */
function share({ covered, total }: Figure): Figure {
  return total === 0 ? { covered: 1, total: 1 } : { covered, total };
}

/**
 * @param file as {@link writeBaseline} writes it
 * @throws {BaselineError} when there is none, or when it is not a baseline
 */
export async function readBaseline(file: string): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'no such file; write one with --write-coverage-baseline' : message;
    throw new BaselineError(`${file}: ${reason}.`);
  }
  return checkBaseline(text, file);
}

/**
 * Writes the figures of this run, which must not be lower than those in the file. To lower them, delete the file first:
 * a reviewer sees that.
 *
 * @throws {BaselineError} naming what fell, when the file holds higher figures
 */
export async function writeBaseline(file: string, coverage: CoverageResult, version: string): Promise<void> {
  const fallen = fallenBelow(await existing(file), coverage);
  if (fallen.length > 0) {
    const repair = 'Cover it again, or delete the file to start from lower figures.';
    throw new BaselineError(`${file} was not written, because coverage fell. ${fallen.join('. ')}. ${repair}`);
  }
  await writeFile(file, `${JSON.stringify(toBaseline(coverage, version), null, 2)}\n`);
}

async function existing(file: string): Promise<Baseline> {
  try {
    return checkBaseline(await readFile(file, 'utf8'), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { contract: '', dimensions: {} };
    throw error;
  }
}

function checkBaseline(text: string, file: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BaselineError(`${file}: ${(error as Error).message}.`);
  }
  const { contract, dimensions } = object(value);
  if (typeof contract !== 'string' || !isObject(dimensions)) {
    throw new BaselineError(`${file}: expected "contract" and "dimensions", as --write-coverage-baseline writes them.`);
  }
  for (const name of Object.keys(dimensions)) {
    const { covered, total } = object(dimensions[name]);
    const isKnown = dimensionNames.some((known) => known === name);
    if (!isKnown)
      throw new BaselineError(`${file} #/dimensions/${name}: expected one of ${dimensionNames.join(', ')}.`);
    if (!isCount(covered) || !isCount(total) || covered > total) {
      throw new BaselineError(`${file} #/dimensions/${name}: expected "covered" and "total", covered at most total.`);
    }
  }
  return { contract, dimensions: dimensions as Record<string, Figure> };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
