import type { Contract, Operation } from '@xs2a/contract';

/** Methods of the contract that are served, in capitals. `HEAD` and `OPTIONS` are answered for every path. */
const servedMethods = new Set(['GET', 'PUT', 'POST', 'DELETE', 'PATCH']);

/** A path of the contract that was called. */
export interface Route {
  /** With placeholders, also if an alias was called: `/v1/risks/{risk_id}`. */
  readonly template: string;
  /** The values of the placeholders by their names, percent-encoded. */
  readonly values: Readonly<Record<string, string>>;
  /** By their methods. */
  readonly operations: ReadonlyMap<string, Operation>;
}

/** Finds the path of the contract behind a called path: `undefined` if there is none. */
export type Router = (path: string) => Route | undefined;

interface Pattern {
  readonly segments: readonly string[];
  readonly template: string;
  readonly operations: Map<string, Operation>;
}

/** The operations of a contract that can be served. */
export function servedOperations(contract: Contract): Operation[] {
  return contract.operations.filter(({ method }) => servedMethods.has(method));
}

/** Placeholders must be whole segments. An alias has the placeholders of its path, in their order. */
export function createRouter(contract: Contract): Router {
  const byTemplate = new Map<string, { operations: Map<string, Operation>; aliases: readonly string[] }>();
  for (const operation of servedOperations(contract)) {
    const entry = byTemplate.get(operation.path) ?? { operations: new Map(), aliases: operation.aliases };
    byTemplate.set(operation.path, entry);
    entry.operations.set(operation.method, operation);
  }

  const spellings = [...byTemplate].map(([template, { operations }]) => ({ spelling: template, template, operations }));
  // A path of the contract wins over an alias that is spelled alike.
  for (const [template, { operations, aliases }] of byTemplate) {
    spellings.push(...aliases.map((spelling) => ({ spelling, template, operations })));
  }
  const byLength = new Map<number, Pattern[]>();
  for (const { spelling, template, operations } of spellings) {
    const segments = spelling.split('/');
    byLength.set(segments.length, [...(byLength.get(segments.length) ?? []), { segments, template, operations }]);
  }
  // `/bankcodes/all` wins over `/bankcodes/{id}`.
  for (const patterns of byLength.values()) patterns.sort((a, b) => countPlaceholders(a) - countPlaceholders(b));

  return (path) => {
    const called = path.split('/');
    const pattern = byLength.get(called.length)?.find(({ segments }) => matches(segments, called));
    if (pattern === undefined) return undefined;
    const texts = called.filter((_, index) => isPlaceholder(pattern.segments[index]));
    const names = pattern.template.split('/').filter(isPlaceholder);
    const values = Object.fromEntries(names.map((name, index) => [name.slice(1, -1), texts[index] ?? '']));
    return { template: pattern.template, values, operations: pattern.operations };
  };
}

/** The methods of a path, as the header `Allow` lists them. */
export function allowedMethods({ operations }: Route): string {
  const names = [...operations.keys()].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method));
  return [...names, 'OPTIONS'].join(', ');
}

function matches(segments: readonly string[], called: readonly string[]): boolean {
  return segments.every((segment, index) =>
    isPlaceholder(segment) ? called[index] !== '' : segment === called[index],
  );
}

function countPlaceholders({ segments }: Pattern): number {
  return segments.filter(isPlaceholder).length;
}

function isPlaceholder(segment = ''): boolean {
  return segment.startsWith('{') && segment.endsWith('}');
}
