/** Turns the problems of many rules into a list that can be read. */
import type { Problem } from './problem.ts';

/** Rules that say again, and with less, what another rule has said about the same place. */
const echoes: { [rule: string]: string } = {
  'redocly/no-unresolved-refs': 'ref-dangling',
  'oas/oas3-schema': 'redocly/struct',
  'redocly/no-unused-components': 'file-reachable',
  'redocly/no-invalid-media-type-examples': 'valid-examples',
  'redocly/no-invalid-parameter-examples': 'valid-examples',
  'redocly/no-invalid-schema-examples': 'valid-examples',
  'redocly/operation-operationId': 'operation-id-verb',
  'redocly/operation-operationId-unique': 'operation-id-unique',
  'redocly/operation-summary': 'summary-sentence-case',
  'redocly/operation-2xx-response': 'mandatory-statuses',
  'redocly/security-defined': 'security-names-scope',
  'redocly/outputs-defined': 'workflow-expressions',
  'oas/operation-operationId': 'operation-id-verb',
  'oas/operation-operationId-unique': 'operation-id-unique',
  'oas/operation-description': 'described',
  'oas/operation-success-response': 'mandatory-statuses',
  'oas/oas3-operation-security-defined': 'redocly/security-defined',
  'owasp:api2:2023-read-restricted': 'security-names-scope',
  'owasp:api2:2023-write-restricted': 'security-names-scope',
  'owasp:api8:2023-define-error-responses-401': 'mandatory-statuses',
  'owasp:api8:2023-define-error-responses-500': 'mandatory-statuses',
  'owasp:api8:2023-define-error-validation': 'mandatory-statuses',
};

/** Leaves out what another rule has said better about the same place. */
export function withoutEchoes(problems: Problem[]): Problem[] {
  const isEchoOf = (problem: Problem, other: Problem) => {
    if (other === problem || other.file !== problem.file) return false;
    const isInside = isWithin(problem.pointer, other.pointer);
    // What is not an OpenAPI thing at all need not be a good one.
    if (other.rule === 'redocly/struct' && problem.rule !== other.rule && isInside) return true;
    return other.rule === echoes[problem.rule] && (isInside || isWithin(other.pointer, problem.pointer));
  };
  return problems.filter((problem) => !problems.some((other) => isEchoOf(problem, other)));
}

function isWithin(pointer: string, outer: string): boolean {
  return `${pointer}/`.startsWith(`${outer}/`);
}

/** Each problem once: Spectral reports a shared thing once per use. */
export function unique(problems: Problem[]): Problem[] {
  const byText = problems.map((problem): [string, Problem] => [JSON.stringify(problem), problem]);
  return [...new Map(byText).values()];
}

/** By file and place. */
export function sorted(problems: Problem[]): Problem[] {
  return problems.toSorted((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
  });
}
