/** What a rule of ours is. */
import type { Path } from '../reader/json.ts';
import type { Contract } from '../reader/references.ts';
import type { Source } from '../reader/source.ts';

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
