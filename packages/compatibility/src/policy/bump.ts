/** Kind of release that a change requires. */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

/** From no release to a breaking one. */
export const bumps: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** The higher of two bumps. */
export function higher(a: Bump, b: Bump): Bump {
  return bumps.indexOf(a) >= bumps.indexOf(b) ? a : b;
}

export function lower(a: Bump, b: Bump): Bump {
  return higher(a, b) === a ? b : a;
}
