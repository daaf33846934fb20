import { describe, expect, it } from 'vitest';
import { toPointer } from '../../reader/json.ts';
import { bodies, operations, parameters } from '../../reader/operations.ts';
import { contract } from './fixture.ts';

describe('ways through the operations of a bundle', () => {
  it('operations are those of paths, then those of webhooks', () => {
    expect([...operations(contract)].map(({ node, webhook }) => [node.operationId, webhook])).toEqual([
      ['getA', false],
      ['deleteA', false],
      ['onACreated', true],
    ]);
  });

  it('parameters of an operation include those of its path', () => {
    const [operation] = operations(contract);
    expect(operation && parameters(contract, operation).map(({ node }) => node.name)).toEqual(['a_id', 'q']);
  });

  it('a shared body is visited once, where it is defined', () => {
    expect([...bodies(contract)].map(({ path }) => toPointer(path))).toEqual([
      '#/paths/~1as~1{a_id}/get/responses/200/content/application~1json',
      '#/components/responses/NotFound/content/application~1json',
    ]);
  });
});
