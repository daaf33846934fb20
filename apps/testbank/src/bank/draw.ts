/**
 * Random numbers without a sequence: each is a hash of what it is for, so that one more never shifts the others, and
 * the same seed gives the same numbers on every machine.
 */
export interface Draw {
  /** From 0 up to, but not including, 1. */
  fraction(entity: string, n?: number): number;
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number, entity: string, n?: number): number;
  pick<T>(list: readonly T[], entity: string, n?: number): T;
  /** A text of that many decimal digits. */
  digits(count: number, entity: string, n?: number): string;
  /** Numbers of their own for a part of this. */
  of(name: string): Draw;
}

/**
 * @param seed seed of the Testbank
 * @param names what the numbers are for: `'88888888', 'hartmut.mustermann'`
 */
export function drawOf(seed: number, ...names: string[]): Draw {
  return drawFrom(names.reduce(mixText, mix(mix(0x9e3779b9, seed >>> 0), Math.floor(seed / 2 ** 32) >>> 0)));
}

function drawFrom(state: number): Draw {
  const hash = (entity: string, n: number) => finish(mix(mixText(state, entity), n));
  const draw: Draw = {
    fraction: (entity, n = 0) => hash(entity, n) / 2 ** 32,
    integer: (min, max, entity, n = 0) => min + Math.floor(draw.fraction(entity, n) * (max - min + 1)),
    pick: (list, entity, n = 0) => {
      const item = list[draw.integer(0, list.length - 1, entity, n)];
      if (item === undefined) throw new RangeError('cannot pick from an empty list');
      return item;
    },
    digits: (count, entity, n = 0) => {
      let digits = '';
      // A hash has nine digits that are evenly spread.
      for (let part = 0; digits.length < count; part += 1) {
        digits += String(finish(mix(hash(entity, n), part)) % 1_000_000_000).padStart(9, '0');
      }
      return digits.slice(0, count);
    },
    of: (name) => drawFrom(finish(mixText(state, name))),
  };
  return draw;
}

/** One round of MurmurHash3 (32 bits). */
function mix(state: number, value: number): number {
  const scrambled = Math.imul(value, 0xcc9e2d51);
  const block = Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
  const next = state ^ block;
  return (Math.imul((next << 13) | (next >>> 19), 5) + 0xe6546b64) | 0;
}

function mixText(state: number, text: string): number {
  let mixed = mix(state, text.length);
  for (let index = 0; index < text.length; index += 1) mixed = mix(mixed, text.charCodeAt(index));
  return mixed;
}

/** Spreads each bit over all others: the end of MurmurHash3. */
function finish(state: number): number {
  let bits = state;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
