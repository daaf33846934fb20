import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { WizardElement, WizardResponse } from '@xs2a/types';
import { bundles, readContract, schemasOf } from '../contract.ts';

/** An element with its place in an example of the contract. */
export interface PlacedElement {
  element: WizardElement;
  /** Name of the example of `WizardResponse`: `form-login`. */
  example: string;
  /** JSON pointer within the example: `/form/elements/1`. */
  at: string;
}

/** One way in which a type of element occurs in the examples. */
export interface Shape extends PlacedElement {
  /** All examples in which an element of this shape occurs, the shown one first. */
  examples: string[];
}

const folder = join(bundles, 'examples', 'WizardResponse');

/**
 * An answer of the wizard, as an example of the contract has it.
 *
 * @throws Error naming the example if there is none
 */
export function readResponse(example: string): WizardResponse {
  try {
    return JSON.parse(readFileSync(join(folder, `${example}.json`), 'utf8'));
  } catch (error) {
    throw new Error(`The contract has no example WizardResponse/${example}: ${(error as Error).message}`);
  }
}

/** Every element of every example, nested ones included. */
export function listElements(): PlacedElement[] {
  const examples = readdirSync(folder).map((file) => basename(file, '.json'));
  return examples.sort().flatMap((example) => place(readResponse(example).form.elements, example, '/form/elements'));
}

function place(elements: readonly WizardElement[], example: string, parent: string): PlacedElement[] {
  return elements.flatMap((element, index) => {
    const at = `${parent}/${index}`;
    const nested = element.type === 'multi' ? element.elements : [];
    return [
      { element, example, at },
      ...nested.flatMap((option, position) => place(option.elements, example, `${at}/elements/${position}/elements`)),
    ];
  });
}

/** Name of the schema of each type of form element, by the discriminator of the contract. */
export function schemasByType(): Record<WizardElement['type'], string> {
  const { discriminator } = schemasOf(readContract()).WizardElement ?? {};
  const entries = Object.entries(discriminator?.mapping ?? {}).map(([type, ref]) => [type, basename(ref)]);
  return Object.fromEntries(entries);
}

/**
 * The ways in which a type occurs: with and without a label, with labels by key or by index, refused or not. Two elements
 * that differ in nothing but their texts are one shape.
 *
 * @throws Error if no example has an element of this type
 */
export function shapesOf(type: WizardElement['type'], elements = listElements()): Shape[] {
  const shapes = new Map<string, Shape>();
  for (const placed of elements.filter(({ element }) => element.type === type)) {
    const key = JSON.stringify(outline(placed.element));
    const known = shapes.get(key);
    if (known === undefined) shapes.set(key, { ...placed, examples: [placed.example] });
    else if (!known.examples.includes(placed.example)) known.examples.push(placed.example);
  }
  if (shapes.size === 0) throw new Error(`No example of WizardResponse has an element of the type "${type}".`);
  return [...shapes.values()];
}

/** The structure of a value: texts and numbers become the names of their types, except for empty texts. */
function outline(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(outline(item))))].sort();
  if (typeof value !== 'object' || value === null)
    return value === '' || typeof value === 'boolean' ? value : typeof value;
  // Keys of options are content, those of an element are not.
  return 'type' in value ? Object.entries(value).map(([key, item]) => [key, outline(item)]) : 'object';
}
