/** The types of our own rules. */
import type { Path } from '../reader/json.ts';
import type { Contract } from '../reader/references.ts';
import type { Source } from '../reader/source.ts';

/** How something ought to be. Both texts are sentences or fragments, without a line break. */
export interface Advice {
  /** What the rule expects. */
  expected: string;
  /** What to do about it. */
  repair: string;
}

/** Something that is wrong in the bundle. */
export interface Finding extends Advice {
  /** Keys that lead to the place. */
  path: Path;
  /** The actual value, without line breaks. */
  actual: string;
}

/** Something that is wrong in a file of the sources. */
export interface FileFinding extends Finding {
  /** Relative to the folder of the contract. */
  file: string;
}

/** A rule about the meaning of the contract; it sees the bundle, with its internal `$ref`s. */
export interface HouseRule {
  /** Why the rule exists. */
  reason: string;
  check(contract: Contract): Iterable<Finding>;
}

/** A rule about files: their folders, their names, and their references to each other. */
export interface LayoutRule {
  /** Why the rule exists. */
  reason: string;
  check(source: Source): Iterable<FileFinding>;
}

/** A rule about the workflows; it sees their files, and the bundle that they refer to. */
export interface WorkflowRule {
  /** Why the rule exists. */
  reason: string;
  check(source: Source, contract: Contract): Iterable<FileFinding>;
}
