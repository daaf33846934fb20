/** What the parts of the suite hand to each other. */

/** How a request proves who sends it. `none` and `wrong` are cases of their own. */
export type Credential = 'key' | 'token' | 'none' | 'wrong';

/** What a case can be about. */
export const caseGroups = [
  'example',
  'limit',
  'bad-input',
  'credentials',
  'unknown-id',
  'method',
  'situation',
  'random',
  'workflow',
] as const;

/** What a case is about; `--filter` takes it as well. */
export type CaseGroup = (typeof caseGroups)[number];

/** A request as the suite means it; the credential is added when it is sent. */
export interface RequestPlan {
  /** In capitals. */
  readonly method: string;
  /** Path and query, percent-encoded, without the base URL: `/v1/risks?page=2`. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly credential: Credential;
}

/** Which documented things a case exercises by being sent. */
export interface Covers {
  /** Media type of the request body: `application/json`. */
  readonly requestMediaType?: string;
  /** Name of the request example of the contract that is sent. */
  readonly requestExample?: string;
}

/** One request, derived from the contract, and what may be answered. */
export interface Case {
  /** Stable from run to run: `createRisk/bad-input/json/metadata.custid: too long`. */
  readonly id: string;
  readonly operationId: string;
  readonly group: CaseGroup;
  /** A sentence: "a metadata value of 129 characters is refused". */
  readonly title: string;
  readonly request: RequestPlan;
  /** The documented statuses that are right here, as in the contract: `['422']`. Any documented success is `2XX`. */
  readonly expect: readonly string[];
  /** The field that the `errors` of a 422 have to name, when the case is about one. */
  readonly field?: string;
  /**
   * The values obey the schema but were made up (a country that does not exist, an IBAN with wrong check digits): a
   * server that knows what they mean may refuse them as it documents, one without memory may not.
   */
  readonly madeUp?: true;
  readonly covers: Covers;
}

/** What the server answered, whole. */
export interface Answer {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly milliseconds: number;
}

/** One request with its answer, or with why there was none. */
export interface Exchange {
  readonly case: Case;
  readonly answer?: Answer;
  /** Connection refused or cut, timeout. */
  readonly failure?: string;
  /** The run ended before the answer: nothing can be said about the server. */
  readonly isGivenUp?: true;
}

/** One thing that is not as documented. */
export interface Finding {
  /** Which check found it: `status`, `content-type`, `header`, `body`, `no-answer`, … */
  readonly rule: string;
  readonly operationId: string;
  readonly caseId: string;
  /** Where: a status, the name of a header, a JSON pointer into the body. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  /** What to do about it, in one sentence. */
  readonly repair: string;
}

/** What a server can and cannot do, found out by probes or told by options; decides which cases are fair. */
export interface Capabilities {
  /** It keeps what is created: an unknown id is not found, pages have a size. */
  readonly stateful: boolean;
  /** It tells right credentials from wrong ones. */
  readonly checksCredentials: boolean;
  /** It answers the status and the example that `Prefer: code=404, example=not-found` asks for. */
  readonly prefers: boolean;
}

/** Cases that were not sent, and why. */
export interface LeftOut {
  readonly group: CaseGroup;
  /** How many cases. */
  readonly cases: number;
  /** A sentence. */
  readonly reason: string;
}

/** Equal findings, told once. */
export interface FindingGroup {
  /** The one that stands for all. */
  readonly finding: Finding;
  readonly count: number;
  /** Ids of the cases that found it, at most ten. */
  readonly caseIds: readonly string[];
  /** Operations that it was found at. */
  readonly operationIds: readonly string[];
  /** Sends the request of the first of these cases again; without secrets. */
  readonly curl: string;
}

/** Everything that a run has found out, without secrets: what reports are written from. */
export interface Run {
  /** Title and version of the contract. */
  readonly contract: { readonly title: string; readonly version: string };
  /** Address of the server, without credentials. */
  readonly url: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly milliseconds: number;
  readonly seed: number;
  readonly requests: number;
  readonly capabilities: Capabilities;
  readonly leftOut: readonly LeftOut[];
  /** Every case with its verdict, in the order in which they ended. */
  readonly results: readonly CaseResult[];
  /** Most frequent first. */
  readonly findings: readonly FindingGroup[];
  /** Why the run ended before all cases were sent. */
  readonly stopped?: 'bail' | 'max-requests' | 'max-time' | 'interrupted';
}

/** One case after it was sent. */
export interface CaseResult {
  readonly id: string;
  readonly operationId: string;
  readonly group: CaseGroup;
  readonly title: string;
  /** The status, if there was an answer. */
  readonly status?: number;
  readonly milliseconds: number;
  readonly findings: readonly Finding[];
  /** Sends the request again, without secrets. */
  readonly curl: string;
}
