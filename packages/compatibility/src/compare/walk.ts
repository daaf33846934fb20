/**
 * One walk through two documents.
 *
 * Each pair of schemas is compared once, whatever number of operations use it and whatever cycles it lies in. The walk
 * keeps who led to whom; from that it is found out at the end which operations, and which directions, a fact concerns.
 */
import { Contract } from '../model/contract.ts';
import { isObject, type JsonObject } from '../model/json.ts';
import type { Node } from '../model/shape.ts';
import { keyOf, Shapes } from '../model/shapes.ts';
import type { RuleName } from '../policy/table.ts';
import { type Context, type Direction, type Fact, type Finding, mergeFacts } from './fact.ts';

/** Something that was compared: an operation, or a pair of schemas. */
export interface Vertex {
  findings: (Finding & { kind: RuleName })[];
  parents: { vertex: Vertex; only: Direction | undefined }[];
  contexts: Context[];
}

/** What is known of pairs that were compared apart from the walk, and which of them are being compared. */
interface Probes {
  known: Map<string, Vertex['findings']>;
  running: Set<string>;
}

/** Compares two schemas. Further pairs are given to `walk.visit`, findings to `walk.emit`. */
export type SchemaComparison = (walk: Walk, before: Node, after: Node, here: Vertex) => void;

/** Kinds of facts that change no promise about values. */
const wordings: ReadonlySet<RuleName> = new Set([
  'description-changed',
  'description-added',
  'text-changed',
  'example-changed',
]);

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
      known: new Map(),
      running: new Set(),
    });
  }

  /** A vertex whose findings matter in these contexts. */
  root(places: Omit<Context, 'order'>[]): Vertex {
    const contexts = places.map((place) => ({ ...place, order: this.#roots.length }));
    const vertex: Vertex = { findings: [], parents: [], contexts };
    this.#roots.push(vertex);
    return vertex;
  }

  emit(vertex: Vertex, kind: RuleName, finding: Finding): void {
    vertex.findings.push({ ...finding, kind });
  }

  /** Notes that `parent` uses this pair of schemas, and has it compared if it has not been yet. */
  visit(before: Node, after: Node, parent: Vertex, only?: Direction): void {
    const [one, other] = [dereference(this.base, before), dereference(this.revision, after)];
    const key = `${keyOf(one)}\n${keyOf(other)}`;
    let vertex = this.#vertices.get(key);
    if (vertex === undefined) {
      vertex = { findings: [], parents: [], contexts: [] };
      this.#vertices.set(key, vertex);
      this.#queue.push({ before: one, after: other, vertex });
    }
    vertex.parents.push({ vertex: parent, only });
  }

  /** Whether this pair has been compared, or is about to be. */
  hasVisited(before: Node, after: Node): boolean {
    return this.#vertices.has(`${keyOf(before)}\n${keyOf(after)}`);
  }

  /** Compares everything that was visited, and what those visit. */
  run(): void {
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) {
      this.#compare(this, next.before, next.after, next.vertex);
    }
  }

  /** Compares two schemas apart from the walk: what would be found? */
  probe(before: Node, after: Node): Vertex['findings'] {
    const key = `${keyOf(before)}\n${keyOf(after)}`;
    const { known, running } = this.#probes;
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    // A schema within itself: equal, unless another part of it differs.
    if (running.has(key)) return [];
    running.add(key);
    const apart = new Walk(this.base, this.revision, this.#compare, this.#probes);
    apart.visit(before, after, apart.root([]));
    apart.run();
    running.delete(key);
    const findings = [...apart.#vertices.values()].flatMap((vertex) => vertex.findings);
    // What was found inside another probe rests on the assumption above, so it is not kept.
    if (running.size === 0) known.set(key, findings);
    return findings;
  }

  /** Whether two schemas accept the same values, whatever words and notation they use. */
  areEquivalent(before: Node, after: Node): boolean {
    return this.probe(before, after).every(({ kind }) => wordings.has(kind));
  }

  /** All facts, each with the operations and directions that it concerns. */
  facts(): Fact[] {
    const facts: Fact[] = [];
    for (const vertex of [...this.#roots, ...this.#vertices.values()]) {
      if (vertex.findings.length === 0) continue;
      const all = contextsOf(vertex);
      for (const { kind, pointer, subject, before, after, only } of vertex.findings) {
        const narrowed = all.filter(({ direction }) => only === undefined || direction === only);
        // A `readOnly` field that is only ever sent is on no wire; it is rated as if it were read.
        const contexts = only === undefined || narrowed.length > 0 ? narrowed : all.map(turned(only));
        facts.push({ kind, pointer, subject, before, after, contexts });
      }
    }
    return mergeFacts(facts);
  }
}

/** All contexts from which the vertex can be reached. */
function contextsOf(start: Vertex): Context[] {
  const found: Context[] = [];
  const blocked: Context[] = [];
  const seen = new Map<Vertex, Set<Direction | undefined>>();
  const queue: { vertex: Vertex; only: Direction | undefined }[] = [{ vertex: start, only: undefined }];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { vertex, only } = next;
    const ways = seen.get(vertex) ?? new Set();
    if (ways.has(only)) continue;
    seen.set(vertex, ways.add(only));
    for (const context of vertex.contexts) {
      if (only === undefined || context.direction === only) found.push(context);
      else blocked.push(turned(only)(context));
    }
    for (const parent of vertex.parents) {
      const isBlocked = only !== undefined && parent.only !== undefined && only !== parent.only;
      if (!isBlocked) queue.push({ vertex: parent.vertex, only: only ?? parent.only });
    }
  }
  return found.length > 0 ? found : blocked;
}

function turned(direction: Direction): (context: Context) => Context {
  return (context) => ({ ...context, direction });
}

/** A schema that is nothing but a `$ref` is the schema behind it. */
function dereference(shapes: Shapes, node: Node): Node {
  let here = node;
  for (let count = 0; count < 100; count++) {
    const [site] = here;
    if (here.length !== 1 || site === undefined || !isObject(site.raw) || !('$ref' in site.raw)) return here;
    if (Object.keys(site.raw).length > 1 && !shapes.contract.is30) return here;
    here = [shapes.contract.target(site.raw.$ref, `${site.pointer}/$ref`)];
  }
  return here;
}
