/** Kinds of rules: those about values, and those about words. */
import type { RuleName } from '../policy/table.ts';

/** Rules that say which values are valid, and nothing else. */
export const aboutValues: ReadonlySet<RuleName> = new Set<RuleName>([
  'type-changed',
  'type-narrowed',
  'type-widened',
  'format-changed',
  'format-narrowed',
  'format-widened',
  'const-changed',
  'const-introduced',
  'const-dropped',
  'union-branch-added',
  'union-branch-removed',
  'union-branch-replaced',
  'became-required',
  'became-optional',
  'property-added-required',
  'constraint-tightened',
  'constraint-loosened',
  'constraint-changed',
  'enum-value-added',
  'enum-value-removed',
  'enum-introduced',
  'enum-dropped',
]);

/** Rules about words, which change no promise about values. */
export const wordings: ReadonlySet<RuleName> = new Set([
  'description-changed',
  'description-added',
  'text-changed',
  'title-added',
  'title-changed',
  'example-changed',
]);
