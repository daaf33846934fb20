/** What the recipes for tests force, against what there is to force. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { object } from '@xs2a/contract';
import { expect, test } from 'vitest';
import { readContract, schemasOf } from '../../src/contract.ts';
import { snippets } from '../../src/home.ts';

const contract = readContract();

/** What the lines of an output begin with, before a colon. */
function namesIn(output: string): string[] {
  const text = readFileSync(join(snippets, 'recipes', output), 'utf8');
  return [...text.matchAll(/^(\w+):/gm)].map(([, name = '']) => name);
}

test('every code of an error in the wizard is forced', () => {
  const { enum: codes } = object(schemasOf(contract).WizardErrorCode);
  expect(namesIn('wizard-errors.out').sort()).toEqual(codes);
});

test('every status of a failure that the contract knows is forced', () => {
  const statuses = contract.operations.flatMap(({ responses }) => responses.map(({ status }) => status));
  const failures = [...new Set(statuses)].filter((status) => Number(status) >= 400);
  expect(failures.length).toBeGreaterThan(4);
  expect(namesIn('statuses.out')).toEqual(failures.sort());
});
