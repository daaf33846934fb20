/** What a rule of ours is, and how all of them are found: one file, one rule; the file's name is the rule's name. */
import { readdirSync } from 'node:fs';
import type { Source } from '../compiler/lint/source.ts';
import type { Contract, Path } from './contract.ts';

/** One thing that is wrong, as a rule says it. All three texts are sentences or fragments without a line break. */
export interface Finding {
  /** Keys that lead to the place. */
  path: Path;
  /** What stands there. */
  found: string;
  /** What the rule wants to see there instead. */
  expected: string;
  /** What to do about it. */
  repair: string;
}

/** A rule about the meaning of the contract; it sees the bundle, with its internal `$ref`s. */
export interface HouseRule {
  /** Why the rule exists. */
  reason: string;
  check(contract: Contract): Iterable<Finding>;
}

/** A rule about files: where they lie, what they are called, how they refer to each other. */
export interface LayoutRule {
  /** Why the rule exists. */
  reason: string;
  check(source: Source): Iterable<Finding & { file: string }>;
}

/** A rule about the workflows; it sees their files, and the bundle that they refer to. */
export interface WorkflowRule {
  /** Why the rule exists. */
  reason: string;
  check(source: Source, contract: Contract): Iterable<Finding & { file: string }>;
}

/** All house rules by name. */
export const houseRules = await load<HouseRule>('house');

/** All layout rules by name. */
export const layoutRules = await load<LayoutRule>('layout');

/** All rules about workflows by name. */
export const workflowRules = await load<WorkflowRule>('workflow');

async function load<Rule>(folder: string): Promise<Map<string, Rule>> {
  const directory = new URL(`${folder}/`, import.meta.url);
  const files = readdirSync(directory).filter((file) => file.endsWith('.ts'));
  const rules = files.sort().map(async (file): Promise<[string, Rule]> => {
    const module = (await import(new URL(file, directory).href)) as { default: Rule };
    return [file.replace(/\.ts$/, ''), module.default];
  });
  return new Map(await Promise.all(rules));
}
