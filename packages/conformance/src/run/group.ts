import type { CaseResult, Finding, FindingGroup } from '../types.ts';
import { createCauses } from './cause.ts';

/** Cases and places that are named for a group of findings. */
const maxNamed = 10;

/** Values that are shown for a group of findings. */
const maxValues = 3;

interface Growing {
  readonly finding: Finding;
  readonly first: CaseResult;
  count: number;
  readonly caseIds: Set<string>;
  readonly operationIds: Set<string>;
  readonly places: Set<string>;
  readonly values: Set<string>;
}

/** Groups the findings of one cause, the most frequent first. */
export function groupFindings(results: readonly CaseResult[]): FindingGroup[] {
  const causeOf = createCauses(results);
  const groups = new Map<string, Growing>();
  for (const result of results) {
    for (const finding of result.findings) {
      const cause = causeOf(result, finding);
      const group = groups.get(cause) ?? newGroup(finding, result);
      groups.set(cause, group);
      group.count += 1;
      group.caseIds.add(finding.caseId);
      group.operationIds.add(finding.operationId);
      group.places.add(finding.place);
      group.values.add(finding.found);
    }
  }
  return [...groups.values()].sort((a, b) => b.count - a.count).map(reported);
}

function newGroup(finding: Finding, first: CaseResult): Growing {
  const [caseIds, operationIds, places, values] = Array.from({ length: 4 }, () => new Set<string>());
  return { finding, first, count: 0, caseIds, operationIds, places, values } as Growing;
}

function reported({ finding, count, caseIds, operationIds, places, values, first }: Growing): FindingGroup {
  return {
    finding,
    count,
    cases: caseIds.size,
    caseIds: [...caseIds].slice(0, maxNamed),
    operationIds: [...operationIds],
    places: [...places].slice(0, maxNamed),
    values: [...values].slice(0, maxValues),
    curl: first.curl,
    notes: first.notes,
    ...(first.before !== undefined && { before: first.before }),
  };
}
