/**
 * One walk through two documents.
 *
 * Each pair of schemas is compared once, in however many operations and cycles it occurs. The walk records which vertex
 * led to which; at the end it derives from that the operations and directions of each fact.
 */
import { Contract } from '../model/contract.ts';
import { InputError, isObject, type JsonObject } from '../model/json.ts';
import type { Node } from '../model/shape.ts';
import { keyOf, Shapes } from '../model/shapes.ts';
import type { RuleName } from '../policy/table.ts';
import { Acceptance } from './acceptance.ts';
import { type Context, type Direction, type Fact, type Finding, mergeFacts } from './fact.ts';
import { wordings } from './rule-kinds.ts';
import type { Vertex } from './vertex.ts';

/** Pairs that were compared apart from the walk: what was found, and which are in progress. */
interface Probes {
  results: Map<string, Vertex['findings']>;
  running: Set<string>;
}

/** Compares two schemas: calls `walk.visit` for further pairs and `walk.emit` for differences. */
export type SchemaComparison = (walk: Walk, before: Node, after: Node, vertex: Vertex) => void;

export class Walk {
  readonly base: Shapes;
  readonly revision: Shapes;
  readonly #compare: SchemaComparison;
  readonly #vertices = new Map<string, Vertex>();
  readonly #roots: Vertex[] = [];
  readonly #queue: { before: Node; after: Node; vertex: Vertex }[] = [];
  readonly #probes: Probes;

  private constructor(base: Shapes, revision: Shapes, compare: SchemaComparison, probes: Probes) {
    this.base = base;
    this.revision = revision;
    this.#compare = compare;
    this.#probes = probes;
  }

  static of(base: JsonObject, revision: JsonObject, compare: SchemaComparison): Walk {
    return new Walk(new Shapes(new Contract(base)), new Shapes(new Contract(revision)), compare, {
      results: new Map(),
      running: new Set(),
    });
  }

  /** A vertex whose findings matter in these contexts. */
  root(places: Omit<Context, 'order'>[]): Vertex {
    const contexts = places.map((place) => ({ ...place, order: this.#roots.length }));
    const vertex: Vertex = { findings: [], isInDoubt: false, schemas: undefined, parents: [], contexts };
    this.#roots.push(vertex);
    return vertex;
  }

  emit(vertex: Vertex, rule: RuleName, finding: Finding): void {
    vertex.findings.push({ ...finding, rule });
  }

  /** Records that `parent` uses this pair of schemas, and queues the pair unless that was done before. */
  visit(before: Node, after: Node, parent: Vertex, only?: Direction): void {
    const [oldNode, newNode] = [dereference(this.base, before), dereference(this.revision, after)];
    const key = keyOfPair(oldNode, newNode);
    let vertex = this.#vertices.get(key);
    if (vertex === undefined) {
      vertex = {
        findings: [],
        isInDoubt: false,
        schemas: { before: oldNode, after: newNode },
        parents: [],
        contexts: [],
      };
      this.#vertices.set(key, vertex);
      this.#queue.push({ before: oldNode, after: newNode, vertex });
    }
    vertex.parents.push({ vertex: parent, only });
  }

  /** Whether this pair has been compared or is in the queue. */
  hasVisited(before: Node, after: Node): boolean {
    return this.#vertices.has(keyOfPair(before, after));
  }

  /** Compares the queued pairs, and the pairs that those lead to. */
  run(): void {
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) {
      const { before, after, vertex } = next;
      withinStack(after, () => this.#compare(this, before, after, vertex));
    }
  }

  /** Compares two schemas apart from the walk. */
  probe(before: Node, after: Node): Vertex['findings'] {
    const key = keyOfPair(before, after);
    const { results, running } = this.#probes;
    const known = results.get(key);
    if (known !== undefined) return known;
    // A schema inside itself is equal unless another part of it differs.
    if (running.has(key)) return [];
    running.add(key);
    const apart = new Walk(this.base, this.revision, this.#compare, this.#probes);
    apart.visit(before, after, apart.root([]));
    apart.run();
    running.delete(key);
    const findings = [...apart.#vertices.values()].flatMap((vertex) => {
      return vertex.isInDoubt ? [...vertex.findings, ...doubtOf(after)] : vertex.findings;
    });
    // The result of a nested probe rests on the assumption above, so it is not kept.
    if (running.size === 0) results.set(key, findings);
    return findings;
  }

  /** Whether two schemas accept the same values, in whatever words and notation. */
  areEquivalent(before: Node, after: Node): boolean {
    return this.probe(before, after).every(({ rule }) => wordings.has(rule));
  }

  /** All facts, each with the operations and directions that it concerns. */
  facts(): Fact[] {
    const facts: Fact[] = [];
    const vertices = [...this.#roots, ...this.#vertices.values()];
    const acceptance = new Acceptance(this.base, this.revision, vertices);
    for (const vertex of vertices) {
      if (vertex.findings.length === 0 && !acceptance.isInDoubt(vertex)) continue;
      const all = contextsOf(vertex);
      const findings = withinStack(vertex.schemas?.after, () => {
        return acceptance.judge(vertex, new Set(all.map(({ direction }) => direction)));
      });
      for (const { rule, pointer, subject, before, after, only, proven } of findings) {
        const narrowed = all.filter(({ direction }) => only === undefined || direction === only);
        // A `readOnly` field that is only ever sent appears nowhere; it is rated as if it were read.
        const contexts = only === undefined || narrowed.length > 0 ? narrowed : all.map(inDirection(only));
        facts.push({ rule, pointer, subject, before, after, contexts, proven });
      }
    }
    return mergeFacts(facts);
  }
}

/** Schemas are read recursively, so that a chain of thousands of them exceeds the stack. */
function withinStack<Result>(schema: Node | undefined, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof RangeError && error.message.includes('call stack'))) throw error;
    throw new InputError('the chain of `$ref`, `allOf` or unions is too long here', schema?.[0].pointer);
  }
}

/** Schemas of which it is not certain that they are equivalent. */
function doubtOf([{ pointer }]: Node): Vertex['findings'] {
  return [{ rule: 'compatibility-unproven', pointer, subject: '' }];
}

function keyOfPair(before: Node, after: Node): string {
  return `${keyOf(before)}\n${keyOf(after)}`;
}

/** All contexts from which the vertex can be reached. */
function contextsOf(start: Vertex): Context[] {
  const reachable: Context[] = [];
  const blocked: Context[] = [];
  const seen = new Map<Vertex, Set<Direction | undefined>>();
  const queue: { vertex: Vertex; only: Direction | undefined }[] = [{ vertex: start, only: undefined }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { vertex, only } = next;
    const restrictions = seen.get(vertex) ?? new Set();
    if (restrictions.has(only)) continue;
    seen.set(vertex, restrictions.add(only));
    for (const context of vertex.contexts) {
      if (only === undefined || context.direction === only) reachable.push(context);
      else blocked.push(inDirection(only)(context));
    }
    for (const parent of vertex.parents) {
      const isBlocked = only !== undefined && parent.only !== undefined && only !== parent.only;
      if (!isBlocked) queue.push({ vertex: parent.vertex, only: only ?? parent.only });
    }
  }
  return reachable.length > 0 ? reachable : blocked;
}

function inDirection(direction: Direction): (context: Context) => Context {
  return (context) => ({ ...context, direction });
}

/** The target of a schema that is nothing but a `$ref`. */
function dereference(shapes: Shapes, node: Node): Node {
  const visited = new Set<string>();
  let target = node;
  for (;;) {
    const [site, ...others] = target;
    if (others.length > 0 || !isObject(site.raw) || !('$ref' in site.raw)) return target;
    if (Object.keys(site.raw).length > 1 && !shapes.contract.is30) return target;
    if (visited.has(site.pointer)) throw new InputError('the references form a circle', node[0].pointer);
    visited.add(site.pointer);
    target = [shapes.contract.target(site.raw.$ref, `${site.pointer}/$ref`)];
  }
}
