import { describe, expect, it } from 'vitest';
import { type Pin, Pins } from '../../src/situations/pins.ts';

function pin(example: string, more: Partial<Pin> = {}): Pin {
  return { operationId: 'getVersion', code: undefined, example, delayMs: 0, times: 1, scenario: undefined, ...more };
}

/** Takes pins until there are none. */
function takeAll(pins: Pins, operationId = 'getVersion'): (string | undefined)[] {
  const examples: (string | undefined)[] = [];
  for (let next = pins.take(operationId); next !== undefined; next = pins.take(operationId))
    examples.push(next.pin.example);
  return examples;
}

describe('pins', () => {
  it('are taken first in, first out, each as often as it says', () => {
    const pins = new Pins();
    pins.add([pin('a', { times: 2 }), pin('b')]);
    pins.add([pin('c')]);
    expect(takeAll(pins)).toEqual(['a', 'a', 'b', 'c']);
  });

  it('belong to one operation', () => {
    const pins = new Pins();
    pins.add([pin('a'), pin('b', { operationId: 'getBank' })]);
    expect([takeAll(pins, 'listBanks'), takeAll(pins, 'getBank'), takeAll(pins)]).toEqual([[], ['b'], ['a']]);
  });

  it('go back to their place when a request is refused', () => {
    const pins = new Pins();
    pins.add([pin('a', { times: 2 }), pin('b')]);
    pins.take('getVersion')?.giveBack();
    pins.take('getVersion');
    pins.take('getVersion')?.giveBack();
    expect(takeAll(pins)).toEqual(['a', 'b']);
  });

  it('do not come back once they are forgotten', () => {
    const pins = new Pins();
    pins.add([pin('a'), pin('b', { operationId: 'getBank' })]);
    const claim = pins.take('getVersion');
    pins.clear('getVersion');
    claim?.giveBack();
    expect(pins.list().map(({ example }) => example)).toEqual(['b']);
    pins.clear();
    expect(pins.list()).toEqual([]);
  });

  it('are limited: a batch that is too large is refused as a whole', () => {
    const pins = new Pins();
    const many = Array.from({ length: 999 }, () => pin('a'));
    pins.add(many);
    expect(() => pins.add([pin('b'), pin('c')])).toThrow('Validation failed');
    pins.add([pin('b')]);
    expect(pins.list()).toHaveLength(1000);
  });
});
