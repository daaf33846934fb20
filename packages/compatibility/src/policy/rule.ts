/** What a rule of the policy looks like. Each file of `../rules` holds one. */
import type { Fact } from '../compare/fact.ts';

/** Kind of release that a change demands. */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

/** From nothing to a break. */
export const bumps: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

export interface Rule {
  /** The case, as a sentence of the policy. */
  policy: string;
  /** What the change demands; of what is sent to the API and what is read from it, if that makes a difference. */
  rates: Bump | { request: Bump; response: Bump };
  /** What happened, as a sentence. */
  message(fact: Pick<Fact, 'subject' | 'before' | 'after'>): string;
  /** What to do instead, or what else to do. */
  repair: string;
}

/** The higher of two bumps. */
export function higher(one: Bump, other: Bump): Bump {
  return bumps.indexOf(one) >= bumps.indexOf(other) ? one : other;
}

/** A value in a message: JSON, and not much of it. */
export function show(value: unknown): string {
  if (value === undefined) return 'none';
  const json = JSON.stringify(value);
  return `\`${json.length > 80 ? `${json.slice(0, 77)}…` : json}\``;
}
