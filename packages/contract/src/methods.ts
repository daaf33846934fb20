import type { Contract } from './model.ts';

/** The methods that a path documents, in capitals: also those of operations that are left out. */
export function methodsAt({ operations, leftOut }: Pick<Contract, 'operations' | 'leftOut'>, path: string): string[] {
  const atPath = [...operations, ...leftOut].filter((operation) => operation.path === path);
  return [...new Set(atPath.flatMap(({ method }) => method ?? []))];
}
