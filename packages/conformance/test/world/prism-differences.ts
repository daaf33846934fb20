import type { Finding } from '../../src/types.ts';

/** A finding about Prism that is understood. */
export interface PrismDifference {
  readonly finding: { readonly rule: string; readonly place: RegExp; readonly cases?: RegExp };
  /** Its cause in Prism. */
  readonly why: string;
}

export const prismDifferences: readonly PrismDifference[] = [
  {
    finding: { rule: 'header', place: /^Allow$/ },
    why: 'Prism answers 405 without the header Allow, which HTTP demands.',
  },
  {
    finding: { rule: 'header', place: /^WWW-Authenticate$/ },
    why: 'Prism answers 401 without a challenge, which HTTP demands.',
  },
  {
    finding: { rule: 'status', place: /^400$/, cases: /\/(?:example|limit)\/xml\// },
    why: 'Prism does not read XML: it holds the text to the schema of the object.',
  },
  {
    finding: { rule: 'status', place: /^200$/, cases: /\/bad-input\/json\/body: is null$/ },
    why: 'Prism takes a body that is null for none.',
  },
  {
    finding: { rule: 'file', place: /^200$/ },
    why: 'Prism writes a text as it is where XML is asked for.',
  },
];

/** Cases that Prism never answers, because it waits for the rest of JSON that is broken. */
export const unanswered: readonly string[] = ['*/body: is cut off'];

export function explains({ finding }: PrismDifference, { rule, place, caseId }: Finding): boolean {
  return finding.rule === rule && finding.place.test(place) && (finding.cases?.test(caseId) ?? true);
}

/** @returns the findings that nothing explains */
export function unexplained(
  findings: readonly Finding[],
  known: readonly PrismDifference[] = prismDifferences,
): Finding[] {
  return findings.filter((finding) => !known.some((difference) => explains(difference, finding)));
}
