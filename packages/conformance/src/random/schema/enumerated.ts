import { isDeepStrictEqual } from 'node:util';
import type { Generation } from './generation.ts';
import type { Demands } from './ways.ts';

/** The values of `const` and `enum` that all demands allow; `undefined` when none of them has such a keyword. */
export function enumerated({ isText }: Generation, demands: Demands): unknown[] | undefined {
  const lists = demands.flatMap((demand) => [
    ...('const' in demand ? [[demand.const]] : []),
    ...(Array.isArray(demand.enum) ? [demand.enum as unknown[]] : []),
  ]);
  const [first, ...others] = lists;
  const shared = first?.filter((value) =>
    others.every((list) => list.some((other) => isDeepStrictEqual(other, value))),
  );
  return isText ? shared?.filter((value) => value !== null) : shared;
}
