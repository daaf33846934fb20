import fc, { type Arbitrary } from 'fast-check';
import type { Generation } from './generation.ts';
import { anyText } from './texts.ts';

/** Any value, for a schema without keywords. */
export function anyValue({ isText }: Generation, depth: number): Arbitrary<unknown> {
  if (isText) return anyText();
  const plain = fc.oneof(anyText(), fc.integer(), fc.boolean(), fc.constant(null));
  if (depth <= 0) return plain;
  return fc.oneof(plain, fc.array(plain), fc.dictionary(keys, plain, { noNullPrototype: true }));
}

const keys = fc.string({ minLength: 1 });
