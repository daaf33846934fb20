/** Judges a rehearsal. */
import type { Outcome } from './consumer.ts';
import type { Release } from './packages.ts';

/** Versions in the registry by package. */
export type Listing = Readonly<Record<string, readonly string[]>>;

export interface Evidence {
  packages: readonly Release[];
  /** The registry after the release, and after a second one. */
  first: Listing;
  second: Listing;
  /** What the second one printed. */
  secondPublish: string;
  /** What the program of a user printed. */
  outcome: Outcome;
}

/** @returns everything that is wrong; nothing when the release works */
export function problemsOf({ packages, first, second, secondPublish, outcome }: Evidence): string[] {
  const missing = packages.filter(({ name, version }) => first[name]?.join() !== version);
  const checks: [isGood: boolean, problem: string][] = [
    [packages.length > 0, 'there is no package to publish'],
    [
      missing.length === 0,
      `not in the registry: ${missing.map(({ name, version }) => `${name}@${version}`).join(', ')}`,
    ],
    [outcome.transaction !== '' && outcome.payment !== '', 'the client got no payment from the mock'],
    [outcome.genuine.ok, `a genuine webhook is refused: ${outcome.genuine.reason ?? 'without a reason'}`],
    [!outcome.forged.ok, 'a forged webhook is accepted'],
    [/No unpublished projects/.test(secondPublish), `publishing again finds something to publish: ${secondPublish}`],
    [JSON.stringify(first) === JSON.stringify(second), 'publishing again changes the registry'],
  ];
  return checks.filter(([isGood]) => !isGood).map(([, problem]) => problem);
}
