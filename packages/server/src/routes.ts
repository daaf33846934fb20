import type { Contract, Operation } from '@xs2a/contract';

/** A path of the contract that was called. */
interface Route {
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
  readonly segments: readonly Segment[];
  readonly template: string;
  /** Of the placeholders, in their order. */
  readonly names: readonly string[];
  readonly operations: Map<string, Operation>;
}

/** A part of a path between two slashes: fixed text, or a form with placeholders (`{id}`, `{id}.csv`). */
type Segment = string | RegExp;

/** An alias has the placeholders of its path, in their order. */
export function createRouter(contract: Contract): Router {
  const byTemplate = new Map<string, { operations: Map<string, Operation>; aliases: readonly string[] }>();
  for (const operation of contract.operations) {
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
    const segments = spelling.split('/').map(segmentOf);
    const names = [...template.matchAll(placeholder)].map(([, name = '']) => name);
    byLength.set(segments.length, [
      ...(byLength.get(segments.length) ?? []),
      { segments, template, names, operations },
    ]);
  }
  // `/bankcodes/all` wins over `/bankcodes/{id}.csv`, and that over `/bankcodes/{id}`.
  for (const patterns of byLength.values()) patterns.sort((a, b) => compare(a.segments, b.segments));

  return (path) => {
    const called = path.split('/');
    const pattern = byLength.get(called.length)?.find(({ segments }) => matches(segments, called));
    if (pattern === undefined) return undefined;
    const texts = called.flatMap((text, index) => valuesIn(pattern.segments[index], text));
    const { template, names, operations } = pattern;
    const values = Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
    return { template, values, operations };
  };
}

/** The documented methods of a path with those that it also has, as the header `Allow` lists them. */
export function allowedMethods(methods: Iterable<string>): string {
  const names = [...methods].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method));
  return [...new Set([...names, 'OPTIONS'])].join(', ');
}

const placeholder = /\{([^{}/]+)\}/g;

function segmentOf(text: string): Segment {
  const fixed = text.split(placeholder).filter((_, index) => index % 2 === 0);
  return fixed.length === 1 ? text : new RegExp(`^${fixed.map(escapeText).join('([^/]+?)')}$`);
}

function matches(segments: readonly Segment[], called: readonly string[]): boolean {
  return segments.every((segment, index) => {
    const text = called[index] ?? '';
    return typeof segment === 'string' ? segment === text : segment.test(text);
  });
}

function valuesIn(segment: Segment = '', text: string): string[] {
  return typeof segment === 'string' ? [] : (segment.exec(text)?.slice(1) ?? []);
}

/** Paths with fewer placeholders come first; of equally many, those with more fixed text around them. */
function compare(a: readonly Segment[], b: readonly Segment[]): number {
  return openness(a) - openness(b) || fixedLength(b) - fixedLength(a);
}

function openness(segments: readonly Segment[]): number {
  return segments.filter((segment) => typeof segment !== 'string').length;
}

function fixedLength(segments: readonly Segment[]): number {
  return segments
    .map((segment) => (typeof segment === 'string' ? segment : segment.source).length)
    .reduce((a, b) => a + b, 0);
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
