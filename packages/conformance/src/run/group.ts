import type { CaseResult, Finding, FindingGroup } from '../types.ts';

/** Cases that are named for a group of findings. */
const maxCases = 10;

/**
 * Groups equal findings, the most frequent first. Findings are equal if they break the same rule at the same place and
 * need the same repair, whatever the operation.
 */
export function groupFindings(results: readonly CaseResult[]): FindingGroup[] {
  const groups = new Map<
    string,
    { finding: Finding; count: number; caseIds: string[]; operationIds: Set<string>; curl: string }
  >();
  for (const { findings, curl } of results) {
    for (const finding of findings) {
      const key = [finding.rule, finding.place, finding.expected, finding.repair].join('\n');
      const group = groups.get(key) ?? { finding, count: 0, caseIds: [], operationIds: new Set<string>(), curl };
      group.count += 1;
      if (group.caseIds.length < maxCases && group.caseIds.at(-1) !== finding.caseId)
        group.caseIds.push(finding.caseId);
      group.operationIds.add(finding.operationId);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .map((group) => ({ ...group, operationIds: [...group.operationIds] }));
}
