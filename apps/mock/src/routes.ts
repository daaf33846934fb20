import { listAliases } from './aliases.ts';
import { type Contract, type ContractOperation, listOperations, type Method } from './contract.ts';

export interface Route {
  /** The path of the contract, even when an alias was called. */
  template: string;
  /** The called path, rewritten to the path of the contract. */
  path: string;
  operations: ReadonlyMap<Method, ContractOperation>;
}

interface Pattern {
  segments: string[];
  template: string;
  operations: Map<Method, ContractOperation>;
}

/** Finds the path of the contract behind a called path: `undefined` if there is none. */
export type Router = (path: string) => Route | undefined;

export function createRouter(contract: Contract): Router {
  const byTemplate = new Map<string, Map<Method, ContractOperation>>();
  for (const operation of listOperations(contract)) {
    const operations = byTemplate.get(operation.path) ?? new Map<Method, ContractOperation>();
    byTemplate.set(operation.path, operations.set(operation.method, operation));
  }
  const spellings = [...byTemplate.keys()].map((template): [string, string] => [template, template]);
  spellings.push(...listAliases(contract));

  const bySize = new Map<number, Pattern[]>();
  for (const [spelling, template] of spellings) {
    const segments = spelling.split('/');
    const operations = byTemplate.get(template) ?? new Map<Method, ContractOperation>();
    bySize.set(segments.length, [...(bySize.get(segments.length) ?? []), { segments, template, operations }]);
  }
  // `/bankcodes/all` wins over `/bankcodes/{id}`.
  for (const patterns of bySize.values()) patterns.sort((a, b) => countPlaceholders(a) - countPlaceholders(b));

  return (path) => {
    const called = path.split('/');
    const pattern = bySize.get(called.length)?.find(({ segments }) => matches(segments, called));
    if (pattern === undefined) return undefined;
    const values = called.filter((_, index) => isPlaceholder(pattern.segments[index]));
    const canonical = pattern.template
      .split('/')
      .map((segment) => (isPlaceholder(segment) ? values.shift() : segment))
      .join('/');
    return { template: pattern.template, path: canonical, operations: pattern.operations };
  };
}

function matches(segments: string[], called: string[]): boolean {
  return segments.every((segment, index) =>
    isPlaceholder(segment) ? called[index] !== '' : segment === called[index],
  );
}

function countPlaceholders(pattern: Pattern): number {
  return pattern.segments.filter(isPlaceholder).length;
}

function isPlaceholder(segment = ''): boolean {
  return segment.startsWith('{') && segment.endsWith('}');
}
