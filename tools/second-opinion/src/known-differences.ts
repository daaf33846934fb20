import type { Disagreement } from './compare.ts';

/** A difference that is understood: who is right, and why the other one sees it differently. */
export interface KnownDifference {
  readonly about: Disagreement['about'];
  readonly minds: Disagreement['minds'];
  readonly cases: RegExp;
  /** What every one of its words looks like. */
  readonly says: RegExp;
  readonly why: string;
}

/** Those that any server shows. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    about: 'request',
    minds: 'Prism',
    cases: /^createRisk\/(?:example|limit)\/form\//,
    says: /^body\.xs2a_name_check required$/,
    why: 'Prism treats every nested object of a form as sent, although no field of it is there, and misses its required fields. The form is right.',
  },
  {
    about: 'request',
    minds: 'the suite',
    cases: /^\w+\/bad-input\/form\//,
    says: /^refused$/,
    why: 'Prism drops form fields in brackets unless their schema lists properties: entries of a map, and an object where a text belongs, never reach its validation. The forms are wrong.',
  },
];

/** Those that only a server with memory shows. */
export const differencesWithMemory: readonly KnownDifference[] = [
  {
    about: 'request',
    minds: 'Prism',
    cases: /^\w+\/unknown-id\/\w+ in other letters$/,
    says: /^path\.\w+ pattern$/,
    why: 'The suite asks for a known id in other letters and expects 404, whether or not the id still has its form. Prism only looks at the form, which is wrong.',
  },
  {
    about: 'answer',
    minds: 'Prism',
    cases: /^getSession\/workflow\/connect\//,
    says: /^body\.product enum$/,
    why: 'Prism does not know `x-extensible-enum`: it refuses a product of a session that is not listed. The answer is right.',
  },
];

/** @returns the disagreements that nothing explains */
export function unexplained(
  disagreements: readonly Disagreement[],
  known: readonly KnownDifference[] = knownDifferences,
): Disagreement[] {
  return disagreements.filter((disagreement) => !known.some((difference) => explains(difference, disagreement)));
}

export function explains({ about, minds, cases, says }: KnownDifference, disagreement: Disagreement): boolean {
  return (
    disagreement.about === about &&
    disagreement.minds === minds &&
    cases.test(disagreement.caseId) &&
    disagreement.says.every((word) => says.test(word))
  );
}
