import { contractOf, json, operationOf } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { createCast } from '../../src/run/cast.ts';

/** What becomes of an example id after the server has answered another one. */
function translated(exampleId: string, serverId: string): string {
  const content = json({}, { example: { id: exampleId } });
  const contract = contractOf({ '/pets': { get: { operationId: 'getPet', responses: { 200: { content } } } } });
  const cast = createCast();
  cast.learn(operationOf(contract, 'getPet'), 200, { id: serverId });
  return cast.translate(exampleId);
}

describe('an id of an example', () => {
  it('has at least 8 characters, like that of the server', () => {
    expect(translated('pet_0001', 'pet_9999')).toBe('pet_9999');
    expect(translated('pet_001', 'pet_9999')).toBe('pet_001');
    expect(translated('pet_0001', 'pet_999')).toBe('pet_0001');
  });

  it('is neither a word nor a date', () => {
    expect(translated('somebody', 'pet_9999')).toBe('somebody');
    expect(translated('2024-02-29', 'pet_9999')).toBe('2024-02-29');
  });
});
