/** Tells which findings have one cause: what is repaired once is one finding. */
import { essence } from '../check/subject.ts';
import type { CaseResult, Finding } from '../types.ts';

/** Rules about what a server does with a request. All others are about a part of its answer. */
const ofRequests = new Set(['status', 'undocumented-status', 'error-field']);

/** Rules that are the same in every status. */
const ofEveryStatus = new Set(['leak', 'secret', 'file']);

/** What else tells two causes apart, beside the place and the repair. */
const telling: Readonly<Record<string, (finding: Finding) => string>> = {
  header: ({ expected }) => expected,
  file: ({ expected }) => expected,
  example: ({ expected }) => expected,
  leak: ({ found }) => found,
  'content-type': ({ found }) => essence(found),
  'no-answer': ({ found }) => found.replace(/\d+/g, '*'),
};

/** Share of the cases of a scope that fail alike when a check is missing altogether. */
const mostly = 0.75;

/** What the request of a case is about. */
interface Topic {
  readonly name: string;
  /** Cases that a server may decide by the same means, the widest scope first. */
  readonly scopes: readonly Scope[];
}

interface Scope {
  readonly id: string;
  /** The topic if most cases of the scope fail alike. */
  readonly topic: string;
}

/** Cases of a scope that fail alike. */
interface Failures {
  readonly cases: Set<string>;
  readonly topics: Set<string>;
}

/**
 * @param results all of a run: whether a check is missing for one field or altogether shows in what does not fail
 * @returns a text for each finding, the same for those of one cause
 */
export function createCauses(results: readonly CaseResult[]): (result: CaseResult, finding: Finding) => string {
  const sizes = new Map<string, number>();
  const failures = new Map<string, Failures>();
  for (const result of results) {
    const { name, scopes } = topicOf(result);
    for (const { id } of scopes) {
      sizes.set(id, (sizes.get(id) ?? 0) + 1);
      for (const finding of result.findings) note(alike(id, finding), result.id, name);
    }
  }
  return (result, finding) => JSON.stringify([finding.rule, ...causeOf(result, finding)]);

  function note(key: string, caseId: string, topic: string): void {
    const known = failures.get(key) ?? { cases: new Set(), topics: new Set() };
    known.cases.add(caseId);
    known.topics.add(topic);
    failures.set(key, known);
  }

  function causeOf(result: CaseResult, finding: Finding): string[] {
    const { rule, place, repair, cause } = finding;
    if (cause !== undefined) return [cause];
    if (ofRequests.has(rule)) {
      const { name, scopes } = topicOf(result);
      const missing = scopes.find((scope) => isMissing(scope, finding));
      return [withoutStatus(place), result.group, missing?.topic ?? name];
    }
    const where = ofEveryStatus.has(rule) ? '' : withoutStatus(place);
    return [where, repair.replace(/\b[1-5]\d\d\b/g, '*'), telling[rule]?.(finding) ?? ''];
  }

  /** Whether the server lacks what all cases of a scope need, rather than something for a single topic. */
  function isMissing({ id }: Scope, finding: Finding): boolean {
    const { cases, topics } = failures.get(alike(id, finding)) as Failures;
    return topics.size > 1 && cases.size >= mostly * (sizes.get(id) ?? 0);
  }
}

function alike(scope: string, { rule, place }: Finding): string {
  return JSON.stringify([scope, rule, place]);
}

function topicOf({ id, operationId, group, findings }: CaseResult): Topic {
  const whole = { id: group, topic: 'any' };
  switch (group) {
    case 'bad-input':
    case 'limit': {
      // `createRisk/bad-input/json/metadata.custid: too long`
      const [part = '', ...rest] = id.slice(`${operationId}/${group}/`.length).split('/');
      const [field = ''] = rest.join('/').split(/[.:[]/, 1);
      return { name: field, scopes: [whole, { id: `${operationId}/${group}/${part}`, topic: `any ${part}` }] };
    }
    case 'example':
      return { name: operationId, scopes: [whole] };
    case 'workflow':
      return { name: findings[0]?.repair ?? '', scopes: [] };
    default:
      return { name: '', scopes: [] };
  }
}

/** `200 /data/id` and `201 /data/id` are one place. A status by itself is the place. */
function withoutStatus(place: string): string {
  return place.replace(/^[1-5]\d\d (?=\/)/, '');
}
