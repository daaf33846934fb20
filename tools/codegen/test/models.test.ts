import { expect, test } from 'vitest';
import { readContract } from '../src/contract.ts';
import { docComment, generateModels } from '../src/models.ts';
import { smallBundle } from './bundle.ts';

test('every schema is exported under its own name, with its description as its comment', () => {
  expect(generateModels(readContract(smallBundle()))).toBe(`import type { components } from './schema.ts';

/**
 * One element of a form.
 *
 * The union is recursive.
 */
export type WizardElement = components['schemas']['WizardElement'];

export type TextElement = components['schemas']['TextElement'];

export type MultiElement = components['schemas']['MultiElement'];
`);
});

test('a description cannot end its comment early', () => {
  expect(docComment(['a */ b'])).toBe('/**\n * a *\\/ b\n */\n');
});
