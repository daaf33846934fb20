import { describe, expect, test } from 'vitest';
import { isValid } from './is-valid.ts';

/** Values at the edge of what the reference documents: the last ones that are accepted, the first ones that are not. */
interface Fact {
  fact: string;
  schema: string;
  accepts: unknown[];
  refuses: unknown[];
}

/** Tests what schemas accept and refuse. */
export function describeValues(subject: string, facts: readonly Fact[]): void {
  describe(subject, () => {
    test.each(facts)('$fact', ({ schema, accepts, refuses }) => {
      expect(accepts.filter((value) => !isValid(schema, value))).toEqual([]);
      expect(refuses.filter((value) => isValid(schema, value))).toEqual([]);
    });
  });
}
