/**
 * Decides whether values stay valid: those that were accepted in a request, and those that are sent in a response.
 *
 * The rules describe a change keyword by keyword. That is not enough where keywords depend on each other, so each
 * changed pair of schemas is proven as a whole. A change that is proven sound breaks nobody. A change that is not
 * proven sound is a break, even if no rule rates it as one.
 */

import type { Node, Shape } from '../model/shape.ts';
import type { Shapes } from '../model/shapes.ts';
import { rows } from '../policy/table.ts';
import { KnownFields } from '../proof/known-fields.ts';
import { type Part, partOf } from '../proof/part.ts';
import { Premise } from '../proof/premise.ts';
import { Prover } from '../proof/prover.ts';
import type { Direction } from './fact.ts';
import { labelOf } from './label.ts';
import { aboutValues, wordings } from './rule-kinds.ts';
import type { Vertex } from './vertex.ts';

/** Keywords whose meaning depends on what is in the schemas beside them or inside them. */
const entangled = [
  'not',
  'if',
  'contains',
  'dependentSchemas',
  'patternProperties',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'prefixItems',
];

/** So many schemas around others are proven for one document: they are large, and most proofs fail. */
const mostAttempts = 200;

type Schemas = NonNullable<Vertex['schemas']>;
type Judged = Vertex['findings'][number] & { proven: readonly Direction[] };

export class Acceptance {
  readonly #base: Shapes;
  readonly #revision: Shapes;
  readonly #children = new Map<Vertex, Vertex[]>();
  /** Schemas that have changed, or that contain one that has. */
  readonly #changed = new Set<Vertex>();
  readonly #provenAlone: Record<Direction, Map<Vertex, boolean>> = { request: new Map(), response: new Map() };
  /** Schemas, and the fields that they mention: both directions and the schemas around them ask for the same. */
  readonly #parts = new Map<string, Part>();
  readonly #fields = new Map<string, KnownFields>();
  /** How many schemas around others have been proven. */
  #attempts = 0;

  /** @param vertices everything that has been compared */
  constructor(base: Shapes, revision: Shapes, vertices: readonly Vertex[]) {
    this.#base = base;
    this.#revision = revision;
    const queue: Vertex[] = [];
    for (const vertex of vertices) {
      if (vertex.isInDoubt || vertex.findings.some(({ rule }) => !wordings.has(rule))) queue.push(vertex);
      for (const { vertex: parent } of vertex.parents) {
        const children = this.#children.get(parent);
        if (children === undefined) this.#children.set(parent, [vertex]);
        else children.push(vertex);
      }
    }
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (this.#changed.has(next)) continue;
      this.#changed.add(next);
      queue.push(...next.parents.map(({ vertex }) => vertex));
    }
  }

  /** Whether a change of a part can change more than that part. */
  isInDoubt(vertex: Vertex): boolean {
    if (vertex.schemas === undefined || !this.#changed.has(vertex)) return false;
    if (vertex.isInDoubt) return true;
    return this.#shapesOf(vertex.schemas).some(({ unions, entries }) => {
      return unions.length > 0 || entangled.some((keyword) => entries.has(keyword));
    });
  }

  /** The findings of a pair of schemas, each with the directions in which all values are proven to stay valid. */
  judge(vertex: Vertex, directions: ReadonlySet<Direction>): Judged[] {
    const { schemas, findings } = vertex;
    if (schemas === undefined || !this.#changed.has(vertex))
      return findings.map((finding) => ({ ...finding, proven: [] }));
    const proven = [...directions].filter((direction) => {
      return this.#isProven(vertex, schemas, direction) || this.#isCovered(vertex, direction);
    });
    if (findings.length === 0 && vertex.isInDoubt) return this.#judgeDoubt(schemas, proven);
    const unproven = [...directions].filter((direction) => {
      return !proven.includes(direction) && !findings.some((finding) => isBreak(finding, direction));
    });
    const { raw, pointer } = schemas.after[0];
    const doubts = unproven.map(
      (only): Judged => ({
        rule: 'compatibility-unproven',
        pointer,
        subject: `\`${labelOf(pointer)}\``,
        before: schemas.before[0].raw,
        after: raw,
        only,
        proven: [],
      }),
    );
    const isExcused = ({ rule }: Vertex['findings'][number]) => {
      return aboutValues.has(rule) && !(rule.startsWith('union-branch-') && this.#isTagged(schemas));
    };
    return [...findings.map((finding) => ({ ...finding, proven: isExcused(finding) ? proven : [] })), ...doubts];
  }

  /** A pair of schemas that differ in no keyword by itself: the values are the same, or something has changed. */
  #judgeDoubt({ before, after }: Schemas, proven: Direction[]): Judged[] {
    const [old, revised] = [this.#partsOf(before, 'base'), this.#partsOf(after, 'revision')];
    const isSame = includesAll(old, revised) && includesAll(revised, old);
    if (isSame) return [];
    const [{ pointer, raw }] = after;
    const subject = `\`${labelOf(pointer)}\``;
    return [{ rule: 'scope-changed', pointer, subject, before: before[0].raw, after: raw, proven }];
  }

  /** Whether branches have tags by a discriminator, which are lost with them even if others take their values. */
  #isTagged({ before }: Pick<Schemas, 'before'>): boolean {
    return this.#base.of(before).entries.has('discriminator');
  }

  /**
   * Whether the values of all schemas around this one stay valid, although those of this one do not: another branch of
   * a union takes them, for example. A component is an exported type, whatever is around it.
   */
  #isCovered(vertex: Vertex, direction: Direction, visited: Set<Vertex> = new Set()): boolean {
    if (visited.has(vertex)) return true;
    visited.add(vertex);
    if (vertex.schemas !== undefined && isComponent(vertex.schemas.after[0].pointer)) return false;
    return vertex.parents.every(({ vertex: parent }) => {
      if (parent.schemas === undefined) return parent.contexts.every((context) => context.direction !== direction);
      return this.#isProvenAlone(parent, parent.schemas, direction) || this.#isCovered(parent, direction, visited);
    });
  }

  /** The same without relying on proofs about parts. */
  #isProvenAlone(vertex: Vertex, { before, after }: Schemas, direction: Direction): boolean {
    const known = this.#provenAlone[direction].get(vertex);
    if (known !== undefined) return known;
    if (this.#attempts > mostAttempts || !this.isInDoubt(vertex)) return false;
    this.#attempts++;
    const [old, revised] = [this.#partsOf(before, 'base'), this.#partsOf(after, 'revision')];
    const isProven = this.#prove(old, revised, new Prover(direction), direction);
    this.#provenAlone[direction].set(vertex, isProven);
    return isProven;
  }

  #isProven(vertex: Vertex, { before, after }: Schemas, direction: Direction): boolean {
    const [old, revised] = [this.#partsOf(before, 'base'), this.#partsOf(after, 'revision')];
    const pairs = this.#childrenOf(vertex, direction);
    const prover = new Prover(direction, (keys, goal) => {
      return pairs.get(goal.key)?.some((given) => given.every((key) => keys.has(key))) ?? false;
    });
    return this.#prove(old, revised, prover, direction);
  }

  #prove(old: Part[], revised: Part[], prover: Prover, direction: Direction): boolean {
    const [given, wanted] = direction === 'request' ? [old, revised] : [revised, old];
    const premise = Premise.of(given, this.#fieldsOf(old));
    return wanted.every((goal) => prover.follows(premise, goal, 'unread')) || prover.isEmpty(premise);
  }

  #fieldsOf(schemas: Part[]): KnownFields {
    const key = schemas.map((part) => part.key).join(' ');
    const known = this.#fields.get(key) ?? new KnownFields(schemas);
    this.#fields.set(key, known);
    return known;
  }

  /** What is compared as parts of this pair, and has findings of its own: the given schemas by each wanted one. */
  #childrenOf(vertex: Vertex, direction: Direction): Map<string, string[][]> {
    const pairs = new Map<string, string[][]>();
    for (const { schemas } of this.#children.get(vertex) ?? []) {
      if (schemas === undefined || schemas === vertex.schemas) continue;
      // It speaks of the same object, and so of fields that other schemas know.
      if (/\/dependentSchemas\/[^/]+$/.test(schemas.after[0].pointer)) continue;
      const old = schemas.before.map(({ pointer }) => `base${pointer}`);
      const revised = schemas.after.map(({ pointer }) => `revision${pointer}`);
      const [given, wanted] = direction === 'request' ? [old, revised] : [revised, old];
      for (const key of wanted) {
        const known = pairs.get(key);
        if (known === undefined) pairs.set(key, [given]);
        else known.push(given);
      }
    }
    return pairs;
  }

  #shapesOf({ before, after }: Schemas): Shape[] {
    return [this.#base.of(before), this.#revision.of(after)];
  }

  #partsOf(node: Node, side: 'base' | 'revision'): Part[] {
    const { contract } = side === 'base' ? this.#base : this.#revision;
    return node.map((site) => {
      const key = side + site.pointer;
      const known = this.#parts.get(key);
      if (known !== undefined) return known;
      const part = partOf(site, contract, side);
      this.#parts.set(key, part);
      return part;
    });
  }
}

/** Whether every value of some schemas is one of others, without any tolerance. */
function includesAll(others: readonly Part[], schemas: readonly Part[]): boolean {
  const premise = Premise.of(schemas);
  return others.every((goal) => new Prover('request').follows(premise, goal));
}

function isComponent(pointer: string): boolean {
  return /^#\/components\/schemas\/[^/]+$/.test(pointer);
}

/** Whether the policy rates the finding as a break in this direction. */
function isBreak({ rule, only }: Vertex['findings'][number], direction: Direction): boolean {
  const [sent, read] = rows[rule];
  return (only === undefined || only === direction) && (direction === 'request' ? sent : read) === 'major';
}
