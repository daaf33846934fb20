/** What Ajv reports about a value that fits no branch of a union. */
import type { ErrorObject } from 'ajv/dist/2020.js';

/**
 * Reduces the errors of unions whose branches are of single types. An invalid value fails in every branch, but only the
 * branch with the type of the value explains why; a value of no listed type gives one error that names all types.
 */
export function reduceUnions(errors: readonly ErrorObject[]): ErrorObject[] {
  let reduced = [...errors];
  for (const union of errors) {
    if (union.keyword !== 'anyOf') continue;
    const inside = reduced.filter((error) => isBranchError(error, union));
    const mistyped = inside.filter(({ keyword }) => keyword === 'type');
    const branches = new Set(inside.map((error) => branchOf(error, union)));
    if (branches.size < (union.schema as unknown[]).length || mistyped.length === 0) continue;
    const otherTypes = new Set(mistyped.map((error) => branchOf(error, union)));
    const ofItsType = inside.filter((error) => !otherTypes.has(branchOf(error, union)));
    const wrongType = { ...union, keyword: 'type', params: { type: mistyped.flatMap(({ params }) => params.type) } };
    const replacement = ofItsType.length > 0 ? ofItsType : [wrongType];
    reduced = reduced.flatMap((error) => (error === union ? replacement : inside.includes(error) ? [] : [error]));
  }
  return reduced;
}

/** Whether the error is about the value itself, and comes from an inline branch of the union. */
function isBranchError(error: ErrorObject, union: ErrorObject): boolean {
  return error.instancePath === union.instancePath && error.schemaPath.startsWith(`${union.schemaPath}/`);
}

function branchOf({ schemaPath }: ErrorObject, union: ErrorObject): string | undefined {
  return schemaPath.slice(union.schemaPath.length + 1).split('/')[0];
}
