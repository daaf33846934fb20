/**
 * Compares the verdicts of the gate with what a validator says of values.
 *
 * A verdict below major is unsafe when a value shows it: in a request, one that was accepted and is refused now; in a
 * response, one that is sent now and was not allowed before. A major verdict is false when no value shows it, and no
 * rule asks for it whatever the values are, such as that for removed fields.
 */
import { diff } from '../../src/diff.ts';
import { answered, sent } from '../documents.ts';
import { type Random, seeded } from '../random-edits/random.ts';
import { editModel } from './edits.ts';
import { generateModel } from './generate.ts';
import { closed, opened, withoutUnknownFields } from './known-fields.ts';
import type { Model } from './schema.ts';
import { confirms, type Validate, validatorOf } from './validators.ts';
import { poolOf, Sampler } from './values.ts';

export interface Change {
  direction: 'request' | 'response';
  /** The edits that lead from one schema to the other. */
  edits: string[];
  base: Model;
  revision: Model;
  bump: string;
  rules: string[];
  /** A value that is lost, by the validator alone; absent when none was found. */
  lost?: { value: unknown };
}

export interface Outcome {
  changes: number;
  /** Changes that lose a value. */
  breaking: number;
  major: number;
  unsafe: Change[];
  falseMajors: Change[];
  /** Changes that the gate could not rate. */
  crashed: { change: Omit<Change, 'bump' | 'rules'>; error: unknown }[];
}

/** Rates two schemas in one direction. */
export type Rating = (
  base: Model,
  revision: Model,
  direction: Change['direction'],
) => { bump: string; rules: string[] };

/** Rules that rate more than values: a break by these is one although every value is still valid. */
const beyondValues = new Set([
  'property-removed',
  'default-changed',
  'format-changed',
  'discriminator-changed',
  'unknown-keyword',
  'schema-removed',
]);

export const gate: Rating = (base, revision, direction) => {
  const place = direction === 'request' ? sent : answered;
  const { bump, changes } = diff(place(base.root, base.components), place(revision.root, revision.components));
  return { bump, rules: [...new Set(changes.filter((change) => change.bump === bump).map(({ rule }) => rule))] };
};

/**
 * Edits random schemas until so many changes were rated.
 *
 * @param samples number of values that are tried for each pair of schemas
 */
export function fuzz(
  { seed, changes, samples }: { seed: number; changes: number; samples: number },
  rate: Rating = gate,
): Outcome {
  const random = seeded(seed);
  const outcome: Outcome = { changes: 0, breaking: 0, major: 0, unsafe: [], falseMajors: [], crashed: [] };
  while (outcome.changes < changes) {
    const base = generateModel(random);
    const accepts = validatorOf(base);
    // Nothing can be said of a schema that hardly any value matches.
    if (accepts === undefined || !isReachable(base, accepts, random)) continue;
    const revisions = Array.from({ length: 4 }, () => edited(base, random));
    for (const { edits, model } of revisions)
      tryChange(outcome, { edits, base, revision: model, accepts }, random, samples, rate);
  }
  return outcome;
}

function edited(base: Model, random: Random): { edits: string[]; model: Model } {
  const first = editModel(base, random);
  if (random.below(4) > 0) return { edits: [first.kind], model: first.model };
  const second = editModel(first.model, random);
  return { edits: [first.kind, second.kind], model: second.model };
}

/** Tries one change in one direction. */
export function tryOnce(
  base: Model,
  revision: Model,
  direction: Change['direction'],
  samples: number,
  rate: Rating = gate,
): Outcome {
  const outcome: Outcome = { changes: 0, breaking: 0, major: 0, unsafe: [], falseMajors: [], crashed: [] };
  const accepts = validatorOf(base);
  const only: Rating = (...change) =>
    change[2] === direction ? rate(...change) : { bump: 'major', rules: ['property-removed'] };
  if (accepts !== undefined) tryChange(outcome, { edits: [], base, revision, accepts }, seeded(7), samples, only);
  return outcome;
}

function isReachable(model: Model, accepts: Validate, random: Random): boolean {
  const sampler = new Sampler(random, model);
  const values = Array.from({ length: 20 }, () => sampler.value([model.root]));
  return values.filter((value) => accepts(value)).length > 3;
}

function tryChange(
  outcome: Outcome,
  { edits, base, revision, accepts }: Pick<Change, 'edits' | 'base' | 'revision'> & { accepts: Validate },
  random: Random,
  samples: number,
  rate: Rating,
): void {
  const acceptsNow = validatorOf(revision);
  if (acceptsNow === undefined) return;
  const models = [base, revision] as const;
  const values = sample(models, random, samples);
  for (const direction of ['request', 'response'] as const) {
    const change = { direction, edits, base, revision };
    try {
      const { bump, rules } = rate(base, revision, direction);
      judge(
        outcome,
        { ...change, bump, rules },
        values,
        direction === 'request' ? [accepts, acceptsNow] : [acceptsNow, accepts],
        () => sample(models, random, 8 * samples),
      );
    } catch (error) {
      outcome.crashed.push({ change, error });
    }
    outcome.changes++;
  }
}

function sample(models: readonly [Model, Model], random: Random, samples: number): unknown[] {
  const values: unknown[] = [];
  const pool = poolOf(models);
  const samplers = models.map((model) => ({ model, sampler: new Sampler(random, model, pool) }));
  for (let count = 0; count < samples; count++) {
    const { model, sampler } = random.pick(samplers);
    const value = sampler.value([model.root]);
    values.push(random.below(3) === 0 ? sampler.mutate(value) : value);
  }
  return values;
}

/** @param validators what the writer may send, and what the reader accepts */
function judge(
  outcome: Outcome,
  change: Change,
  values: unknown[],
  [sends, reads]: [Validate, Validate],
  more: () => unknown[],
): void {
  const isLost = (value: unknown) => sends(value) && !reads(value);
  const isMajor = change.bump === 'major';
  let lost = values.filter(isLost);
  const isSuspect = isMajor && lost.length === 0 && !change.rules.some((rule) => beyondValues.has(rule));
  if (isSuspect) lost = more().filter(isLost);
  if (lost.length > 0) outcome.breaking++;
  if (isMajor) outcome.major++;
  if (isSuspect && lost.length === 0) outcome.falseMajors.push(change);
  if (isMajor) return;
  const index = lost.findIndex((value) => isWitness(change, value, [sends, reads]));
  if (index >= 0) outcome.unsafe.push({ ...change, lost: { value: lost[index] } });
}

/**
 * Whether a lost value shows a break: senders do not send fields that their contract does not have, and readers ignore
 * those that the base does not know.
 */
function isWitness(
  { direction, base, revision }: Change,
  value: unknown,
  [sends, reads]: [Validate, Validate],
): boolean {
  if (!confirms(value, direction === 'request' ? [base, revision] : [revision, base])) return false;
  const known = withoutUnknownFields(value, [base.root], base);
  if (direction === 'request') return sends(known) && !reads(known) && validatorOf(closed(base))?.(known) === true;
  if (reads(known) || validatorOf(opened(base))?.(value) === true) return false;
  return sends(known) || validatorOf(closed(revision))?.(value) === true;
}
