/** The types that the parts of the suite share. */

/** The credential of a request. `none` and `wrong` are for cases about credentials. */
export type Credential = 'key' | 'token' | 'none' | 'wrong';

/** The change that makes a right credential nearly right. */
export type NearMiss = 'longer' | 'shorter' | 'other letters' | 'other user';

/** The kinds of cases. */
export const caseGroups = [
  'example',
  'limit',
  'bad-input',
  'credentials',
  'unknown-id',
  'method',
  'situation',
  'memory',
  'random',
  'workflow',
] as const;

/** The kind of a case, and a value of `--filter`. */
export type CaseGroup = (typeof caseGroups)[number];

/** A request before its credential is added. */
export interface RequestPlan {
  /** In capitals. */
  readonly method: string;
  /** Path and query, percent-encoded, without the base URL: `/v1/risks?page=2`. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly credential: Credential;
  readonly nearMiss?: NearMiss;
}

/** The documented items that a case covers by being sent. */
export interface Covers {
  /** Media type of the request body: `application/json`. */
  readonly requestMediaType?: string;
  /** Name of the request example of the contract that is sent. */
  readonly requestExample?: string;
}

/** A request that is derived from the contract, and the statuses that may answer it. */
export interface Case {
  /** Stable from run to run: `createRisk/bad-input/json/metadata.custid: too long`. */
  readonly id: string;
  readonly operationId: string;
  readonly group: CaseGroup;
  /** A sentence: "a metadata value of 129 characters is refused". */
  readonly title: string;
  readonly request: RequestPlan;
  /**
   * The documented statuses that are right, as the contract writes them: `['422']`. `2XX` is any documented success.
   */
  readonly expect: readonly string[];
  /** Statuses, also as ranges, that are right here although the operation may not document them. */
  readonly beside?: readonly string[];
  /** The address is none of the contract: of its answer, only the status and what it must not tell are judged. */
  readonly elsewhere?: true;
  /** The field that the `errors` of a 422 have to name, when the case is about one. */
  readonly field?: string;
  /**
   * The values obey the schema but were generated (a country that does not exist, an IBAN with wrong check digits): a
   * server with memory may refuse them as documented, one without memory may not.
   */
  readonly madeUp?: true;
  readonly covers: Covers;
}

/** A whole answer, or the beginning of a stream. */
export interface Answer {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The body is a stream that was left after its first items, or after the time limit. */
  readonly isOpen?: true;
  readonly milliseconds: number;
}

/** A request with its answer, or the reason why there is none. */
export interface Exchange {
  readonly case: Case;
  readonly answer?: Answer;
  /** Connection refused or cut, timeout. */
  readonly failure?: string;
  /** The run ended before the answer, which says nothing about the server. */
  readonly isGivenUp?: true;
}

/** A difference from the contract. */
export interface Finding {
  /** The rule that is broken: `status`, `content-type`, `header`, `body`, `no-answer`, … */
  readonly rule: string;
  readonly operationId: string;
  readonly caseId: string;
  /** A status, the name of a header, or a JSON pointer into the body. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  /** What to do, in one sentence. */
  readonly repair: string;
  /** What findings of one cause have in common, if rule, place and repair do not tell it. */
  readonly cause?: string;
}

/** What a server can do, as probed or given by options. It decides which cases are fair. */
export interface Capabilities {
  /** It keeps what is created: an unknown id is not found, and pages have a size. */
  readonly stateful: boolean;
  /** It refuses wrong credentials. */
  readonly checksCredentials: boolean;
  /** It answers the status and the example that `Prefer: code=404, example=not-found` asks for. */
  readonly prefers: boolean;
}

/** Cases that were not sent, and the reason. */
export interface LeftOut {
  /** `operation` for all cases of an operation that cannot be read; it counts as one. */
  readonly group: CaseGroup | 'operation';
  /** How many cases. */
  readonly cases: number;
  /** A sentence. */
  readonly reason: string;
}

/** Findings of one cause. */
export interface FindingGroup {
  /** The first of them. */
  readonly finding: Finding;
  /** How often it was found: an answer may have it in several places. */
  readonly count: number;
  /** Cases with this finding. */
  readonly cases: number;
  /** Ids of the cases with this finding, at most ten. */
  readonly caseIds: readonly string[];
  /** Operations with this finding. */
  readonly operationIds: readonly string[];
  /** Where it was found, at most ten. */
  readonly places: readonly string[];
  /** What was found, at most three different values. */
  readonly values: readonly string[];
  /** Sends the request of the first of these cases again; without secrets. */
  readonly curl: string;
  /** What has to be known to send it, in sentences. */
  readonly notes: readonly string[];
  /** Creates the object that the request is about, if the run has deleted it. */
  readonly before?: string;
}

/** The result of a run, without secrets. */
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
  /** Every case with its findings, in the order in which they ended. */
  readonly results: readonly CaseResult[];
  /** Most frequent first. */
  readonly findings: readonly FindingGroup[];
  /** Why the run ended before all cases were sent. */
  readonly stopped?: 'bail' | 'max-requests' | 'max-time' | 'interrupted';
}

/** A case with its findings. */
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
  /** What has to be known to send it, in sentences. */
  readonly notes: readonly string[];
  /** Creates the object that the request is about, if the run has deleted it. */
  readonly before?: string;
}
