import { isSuccess } from '../statuses.ts';
import type { Case, Finding } from '../types.ts';

/** Rules that a success breaks which should have been a refusal, and which say nothing new about the server. */
const ofBody = new Set(['body', 'example', 'header', 'file', 'content-type', 'page', 'filter', 'identity']);

/**
 * Findings without those that only follow from another: the body of a success that should have been a refusal, the example
 * that a body is not because it breaks its schema, and what else follows from a wrong content type.
 */
export function withoutConsequences({ expect }: Case, findings: readonly Finding[]): Finding[] {
  const isRefused = expect.every((status) => /^[345]/.test(status));
  if (isRefused && findings.some(isWrongSuccess)) return findings.filter(({ rule }) => !ofBody.has(rule));
  const broken = findings.filter(({ rule }) => rule === 'body').map(({ place }) => inside(place));
  const typed = findings.find(({ rule }) => rule === 'content-type');
  return findings.filter((finding) => {
    if (finding.rule === 'content-type') return finding === typed;
    if (finding.rule === 'file') return typed === undefined;
    return finding.rule !== 'example' || !broken.some((place) => place.startsWith(inside(finding.place)));
  });
}

function isWrongSuccess({ rule, place }: Finding): boolean {
  return (rule === 'status' || rule === 'undocumented-status') && isSuccess(Number(place));
}

/** With a slash at its end, so that it begins with the same text as what is inside it. */
function inside(place: string): string {
  return `${place.replace(/\/$/, '')}/`;
}
