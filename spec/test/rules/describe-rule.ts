/** Tables for rules: a small contract, and what the rule finds in it. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toPointer } from '../../reader/json.ts';
import type { Contract } from '../../reader/references.ts';
import { toSource } from '../../reader/source.ts';
import type { Finding, HouseRule, LayoutRule, WorkflowRule } from '../../rules/rule.ts';
import { riskContract } from './workflow/risk-contract.ts';

interface Case<Given> {
  /** A sentence. */
  name: string;
  given: Given;
  /** `<pointer>: <found>` of every finding; for layout rules `<file><pointer>: <found>`. */
  want: string[];
}

/** A house rule, given bundles in YAML. */
export function describeRule(name: string, rule: HouseRule, cases: Case<string>[]): void {
  describe(name, () => {
    it.each(cases)('$name', ({ given, want }) => {
      const findings = [...rule.check(parse(given) as Contract)];
      expect(findings.map((finding) => `${toPointer(finding.path)}: ${finding.actual}`)).toEqual(want);
      expectAdvice(findings);
    });
    expectBothWays(rule, cases);
  });
}

/** A layout rule, given files in YAML by their path. */
export function describeLayoutRule(name: string, rule: LayoutRule, cases: Case<Record<string, string>>[]): void {
  describe(name, () => {
    it.each(cases)('$name', ({ given, want }) => {
      const isYaml = ([path]: [string, string]) => path.endsWith('.yaml');
      const files = Object.entries(given);
      const otherFiles = files.filter((file) => !isYaml(file)).map(([path]) => path);
      const findings = [...rule.check(toSource(new Map(files.filter(isYaml)), otherFiles))];
      const lines = findings.map(({ file, path, actual }) => `${file}${toPointer(path)}: ${actual}`);
      expect(lines).toEqual(want);
      expectAdvice(findings);
    });
    expectBothWays(rule, cases);
  });
}

/** A rule about workflows, given one document in YAML; its contract is the small one of {@link riskContract}. */
export function describeWorkflowRule(name: string, rule: WorkflowRule, cases: Case<string>[]): void {
  describe(name, () => {
    it.each(cases)('$name', ({ given, want }) => {
      const findings = [...rule.check(toSource(new Map([['workflows/risk.arazzo.yaml', given]])), riskContract)];
      expect(findings.map(({ path, actual }) => `${toPointer(path)}: ${actual}`)).toEqual(want);
      expectAdvice(findings);
    });
    expectBothWays(rule, cases);
  });
}

function expectAdvice(findings: Finding[]): void {
  for (const { actual, expected, repair } of findings) {
    for (const text of [actual, expected, repair]) expect(text).toMatch(/^\S.*$/);
    expect(repair).toMatch(/[.”]$/);
  }
}

function expectBothWays(rule: HouseRule | LayoutRule | WorkflowRule, cases: Case<unknown>[]): void {
  it('has a reason, a passing and a failing case', () => {
    expect(rule.reason).toMatch(/^[A-Z].*\.$/);
    expect(cases.filter(({ want }) => want.length === 0)).not.toHaveLength(0);
    expect(cases.filter(({ want }) => want.length > 0)).not.toHaveLength(0);
  });
}
