import type { Finding } from '../../src/types.ts';

/** What was found about Prism. */
export interface Observation {
  readonly finding: Finding;
  /** Whether Prism sent an example of the document where it was found. */
  readonly isExample: boolean;
}

/** A finding about Prism that is understood. */
export interface PrismDifference {
  readonly finding: {
    readonly rule: string;
    readonly place: RegExp;
    readonly cases?: RegExp;
    readonly isExample?: true;
  };
  /** Its cause, in Prism or in the document. */
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
    finding: { rule: 'status', place: /^4(?:00|22)$/, cases: /\/(?:example|limit)\/xml\// },
    why: 'Prism does not read XML: it holds the text to the schema of the object.',
  },
  {
    finding: { rule: 'status', place: /^20[01]$/, cases: /\/bad-input\/json\/body: is null$/ },
    why: 'Prism takes a body that is null for none.',
  },
  {
    finding: { rule: 'file', place: /^200$/ },
    why: 'Prism writes a text as it is where XML is asked for.',
  },
  {
    finding: { rule: 'body', place: /^40[56] \/error$/ },
    why: 'Prism answers 405 and 406 with problem details, not with the error that all others of the document share.',
  },
  {
    finding: { rule: 'body', place: /^20[01] .*(\/.+)\1\/[^/]+$/ },
    why: 'Prism ends a schema that contains itself with an empty object, without its required fields.',
  },
  {
    finding: { rule: 'body', place: /^200 \/list\/\*\/params\/id$/, cases: /^serveList\// },
    why: 'Prism generates no required field that `properties` does not name.',
  },
  {
    finding: { rule: 'undocumented-status', place: /^422$/, cases: /^createCelestialBody\/(?:example|situation)\// },
    why: 'Prism demands `readOnly` fields in a request whose schema is a union.',
  },
  {
    finding: {
      rule: 'undocumented-status',
      place: /^422$/,
      cases: /EndUserContext\/example\/(?:plain|query\/party\/)/,
    },
    why: 'Prism takes an empty text in the query for no parameter.',
  },
  {
    finding: { rule: 'status', place: /^400$/, cases: /\/limit\/multipart\/[^:]+: has one entry$/ },
    why: 'Prism takes each part of a form for a text, also where the schema is a list.',
  },
  {
    finding: { rule: 'undocumented-status', place: /^401$/, cases: /\/credentials\/none$/ },
    why: 'The document demands credentials, but documents 403 without the 401 that HTTP has for missing ones.',
  },
  {
    finding: { rule: 'body', place: /./, isExample: true },
    why: 'An example of the document breaks the schema beside it, and Prism sends it.',
  },
];

/** Cases that Prism never answers, because it waits for the rest of JSON that is broken. */
export const unanswered: readonly string[] = ['*/body: is cut off'];

export function explains({ finding: known }: PrismDifference, { finding, isExample }: Observation): boolean {
  return (
    finding.rule === known.rule &&
    known.place.test(finding.place) &&
    (known.cases?.test(finding.caseId) ?? true) &&
    (known.isExample === undefined || isExample)
  );
}

/** @returns the findings that nothing explains */
export function unexplained(
  observations: readonly Observation[],
  known: readonly PrismDifference[] = prismDifferences,
): Finding[] {
  return observations
    .filter((observation) => !known.some((difference) => explains(difference, observation)))
    .map(({ finding }) => finding);
}
