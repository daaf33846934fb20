import fc, { type Arbitrary } from 'fast-check';
import type { Generation } from './generation.ts';
import { anyText } from './texts.ts';

/** Any value, for a schema without keywords. */
export function anyValue({ isText }: Generation, depth: number): Arbitrary<unknown> {
  if (isText) return anyText({ maxLength: 20 });
  const plain = [anyText({ maxLength: 20 }), fc.integer(), fc.boolean(), fc.constant(null)] as const;
  if (depth <= 0) return fc.oneof(...plain);
  return fc.oneof(
    ...plain,
    fc.array(fc.oneof(...plain), { maxLength: 3 }),
    fc.dictionary(keys, fc.oneof(...plain), dictionary),
  );
}

const keys = fc.string({ minLength: 1, maxLength: 10 });
const dictionary = { maxKeys: 3, noNullPrototype: true };
