/** Sends random inputs, and reduces those that fail to the smallest that still fails. */
import type { Operation } from '@xs2a/contract';
import fc from 'fast-check';
import type { Derivation } from '../cases/derivation.ts';
import type { Case, Finding, LeftOut } from '../types.ts';
import type { Input } from './input.ts';
import { removable, without } from './needless.ts';
import { seedOf } from './seed.ts';
import type { Keys } from './spoil.ts';
import { type Trial, trialsOf } from './trial.ts';

export interface RandomOptions {
  /** Inputs for each trial. An operation has two of them, valid and nearly valid, for each media type of its body. */
  readonly runs: number;
  /** Requests that may be spent on reducing one failing input. Default: 100. */
  readonly shrinks?: number;
  /** The operations that are tried. Default: all. */
  readonly operations?: readonly Operation[];
  /** Asked before each request; `true` ends the trials. */
  readonly isStopped?: () => boolean;
  /**
   * Sends a case.
   *
   * @returns the findings about its answer
   */
  readonly send: (testCase: Case) => Promise<readonly Finding[]>;
}

/** How one trial ended. */
interface RandomOutcome {
  /** The smallest failing request; the last request of a trial without failure. */
  readonly case: Case;
  /** Empty when every answer was as documented. */
  readonly findings: readonly Finding[];
  /** Requests sent. */
  readonly requests: number;
}

export interface RandomResult {
  readonly outcomes: readonly RandomOutcome[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Tries every operation with inputs that are generated from its schemas.
 *
 * The same contract, ids, seed and number of runs give the same inputs for each operation, whichever other operations
 * are tried. If the server answers alike, a failing input is reduced in the same steps.
 */
export async function runRandom(derivation: Derivation, options: RandomOptions): Promise<RandomResult> {
  const outcomes: RandomOutcome[] = [];
  const reasons = new Map<string, number>();
  for (const operation of options.operations ?? derivation.contract.operations) {
    for (const trial of trialsOf(derivation, operation)) {
      if (options.isStopped?.() === true) break;
      if ('reason' in trial) reasons.set(trial.reason, (reasons.get(trial.reason) ?? 0) + 1);
      else outcomes.push(...(await run(trial, derivation.seed, options)));
    }
  }
  const leftOut = [...reasons].map(([reason, cases]): LeftOut => ({ group: 'random', cases, reason }));
  return { outcomes, leftOut };
}

async function run(trial: Trial, seed: number, options: RandomOptions): Promise<RandomOutcome[]> {
  const { runs, shrinks = 100, isStopped = () => false, send } = options;
  const answers = new Map<string, readonly Finding[]>();
  let last: Case | undefined;
  let failure: RandomOutcome | undefined;
  let spent = 0;

  let smallest: Input | undefined;
  let needless: readonly Keys[] = [];

  // First, parts that the failure does not depend on are removed; then fast-check shrinks the rest.
  const property = fc.asyncProperty(trial.inputs, async (whole) => {
    // fast-check would look for ever smaller inputs, although none of them is sent.
    if (isOver()) throw new fc.PreconditionFailure(true);
    const isFirst = failure === undefined;
    const hasFailed = await fails(whole, needless);
    if (hasFailed && isFirst) needless = await leaveOut(whole);
    return !hasFailed;
  });
  await fc.check(property, { seed: seedOf(seed, trial.id), numRuns: runs });
  // In a smaller input, a change may apply to another place.
  if (smallest !== undefined) await leaveOut(smallest);
  if (last === undefined) return [];
  const { case: testCase, findings } = failure ?? { case: last, findings: [] };
  return [{ case: testCase, findings, requests: answers.size }];

  function isOver(): boolean {
    return isStopped() || (failure !== undefined && spent >= shrinks);
  }

  /** @returns the places that the failure does not depend on */
  async function leaveOut(input: Input): Promise<Keys[]> {
    const places: Keys[] = [];
    for (const place of removable(input)) if (await fails(input, [...places, place])) places.push(place);
    return places;
  }

  async function fails(whole: Input, left: readonly Keys[]): Promise<boolean> {
    const input = without(whole, left);
    if (left.length > 0 && !trial.admits(input)) return false;
    const testCase = trial.toCase(input);
    const findings = await ask(testCase);
    if (!isSameFailure(findings)) return false;
    failure = { case: testCase, findings, requests: 0 };
    smallest = input;
    return true;
  }

  /** Different inputs are often the same request, which is sent only once. */
  async function ask(testCase: Case): Promise<readonly Finding[]> {
    const key = JSON.stringify(testCase.request);
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (isOver()) return [];
    if (failure !== undefined) spent += 1;
    last = testCase;
    const findings = await send(testCase);
    answers.set(key, findings);
    return findings;
  }

  /** A smaller input has to break the same rule, otherwise the search would end at another failure. */
  function isSameFailure(findings: readonly Finding[]): boolean {
    if (failure === undefined) return findings.length > 0;
    const rules = failure.findings.map(({ rule }) => rule);
    return findings.some(({ rule }) => rules.includes(rule));
  }
}
