/** What the documents of the provider leave open, how the contract reads it, and where it is marked. */
import { type Contract, isObject, type JsonObject } from '@xs2a/contract';

/** One question that the documents leave open. */
export interface Reading {
  /** What marks call it, and the anchor of its section: `order-of-lists`. */
  name: string;
  question: string;
  decision: string;
  reason: string;
}

/** An object of the contract that is marked. */
export interface Mark {
  /** Keys that lead to it. */
  path: readonly string[];
  node: JsonObject;
  /** Names of its readings. */
  names: readonly string[];
}

/** All readings, in the order of their file. */
export function listReadings({ document }: Pick<Contract, 'document'>): Reading[] {
  const readings = (document as Record<string, unknown>)['x-our-readings'] as Record<string, Omit<Reading, 'name'>>;
  return Object.entries(readings).map(([name, reading]) => ({ name, ...reading }));
}

/** Every mark of the document, in its order. */
export function listMarks(document: unknown): Mark[] {
  return [...marksBelow(document, [])];
}

/** The page about a reading, relative to the folder of the site. */
export function readingUrl(name: string): string {
  return `guides/our-readings.html#${name}`;
}

/** The text of a mark, so that it says where it leads: `our reading: order of lists`. */
export function markText(name: string): string {
  return `our reading: ${name.replaceAll('-', ' ')}`;
}

/**
 * The reading with this name.
 *
 * @throws Error if there is none
 */
export function readingOf(contract: Contract, name: string): Reading {
  const reading = listReadings(contract).find((candidate) => candidate.name === name);
  if (reading === undefined) throw new Error(`The contract has no reading "${name}". Repair its name in the guide.`);
  return reading;
}

function* marksBelow(node: unknown, path: readonly string[]): Generator<Mark> {
  if (Array.isArray(node)) {
    for (const [index, child] of node.entries()) yield* marksBelow(child, [...path, String(index)]);
    return;
  }
  if (!isObject(node)) return;
  const mark = node['x-our-reading'];
  if (mark !== undefined) yield { path, node, names: [mark].flat().map(String) };
  for (const [key, child] of Object.entries(node)) yield* marksBelow(child, [...path, key]);
}
