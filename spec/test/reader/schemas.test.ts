import { describe, expect, it } from 'vitest';
import { toPointer } from '../../reader/json.ts';
import { properties, required, schemas } from '../../reader/schemas.ts';
import { a, contract } from './fixture.ts';

describe('ways through the schemas of a bundle', () => {
  it('properties and required names include those of allOf and $ref, in circles too', () => {
    expect([...properties(contract, a).keys()]).toEqual(['id', 'self', 'own']);
    expect([...required(contract, a)]).toEqual(['id', 'own']);
  });

  it('every schema is visited once, with its role', () => {
    const visited = [...schemas(contract)].map(({ path, role, condition }) => {
      return `${role}${condition ? ' (condition)' : ''} ${toPointer(path)}`;
    });
    expect(visited).toEqual([
      'component #/components/schemas/A',
      'part #/components/schemas/A/allOf/0',
      'part #/components/schemas/A/allOf/1',
      'property #/components/schemas/A/allOf/1/properties/own',
      'part #/components/schemas/A/allOf/1/properties/own/items',
      'part (condition) #/components/schemas/A/if',
      'property (condition) #/components/schemas/A/if/properties/own',
      'component #/components/schemas/Base',
      'property #/components/schemas/Base/properties/id',
      'property #/components/schemas/Base/properties/self',
      'component #/components/schemas/Circle',
      'root #/paths/~1as~1{a_id}/get/responses/200/content/application~1json/schema',
      'root #/components/parameters/AId/schema',
      'root #/components/responses/NotFound/content/application~1json/schema',
    ]);
  });
});
