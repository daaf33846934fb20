/** Fields that an object does not declare: `additionalProperties`, `unevaluatedProperties`, `propertyNames`. */
import { objectAt } from '../../model/json.ts';
import type { Entry, Node, Shape } from '../../model/shape.ts';
import type { RuleName } from '../../policy/table.ts';
import { compareMember } from './member.ts';
import { emit, nameOf, type Pair } from './pair.ts';

const keywords = ['additionalProperties', 'unevaluatedProperties'] as const;

/** Whether undeclared fields are accepted, refused, or must match a schema. */
export type Openness = { kind: 'open' | 'closed' } | { kind: 'typed'; node: Node };

/** Members of an `allOf` that disagree are read as if one schema had all of their keywords. */
export function opennessOf(shape: Shape): Openness {
  const entries = entriesOf(shape);
  if (entries.some(({ raw }) => raw === false)) return { kind: 'closed' };
  const [first, ...others] = entries.filter(({ raw }) => raw !== true && JSON.stringify(raw) !== '{}');
  return first === undefined ? { kind: 'open' } : { kind: 'typed', node: [first, ...others] };
}

/** The keywords of all schemas. Beside `additionalProperties` nothing is left unevaluated. */
function entriesOf({ entries }: Shape): Entry[] {
  const additional = entries.get('additionalProperties') ?? [];
  const unevaluated = entries.get('unevaluatedProperties') ?? [];
  return [
    ...additional,
    ...unevaluated.filter(({ schema }) => !additional.some((entry) => entry.schema.pointer === schema.pointer)),
  ];
}

/**
 * What the keywords say, and the fields to which they do not apply: those that their schemas declare.
 *
 * @param isCompared whether what the keywords say is compared by itself
 */
function reachOf({ entries }: Shape, isCompared: boolean): string {
  return keywords
    .flatMap((keyword) => (entries.get(keyword) ?? []).map((entry) => ({ keyword, entry })))
    .map(({ keyword, entry: { raw, schema } }) => {
      const { properties = {}, patternProperties = {} } = objectAt(schema);
      const declared = [properties, patternProperties].flatMap((fields) => Object.keys(fields as object).sort());
      return JSON.stringify([keyword, isCompared || raw, declared]);
    })
    .sort()
    .join();
}

export function compareOpenness(pair: Pair): void {
  const { walk, vertex, before, after } = pair;
  compareMember(pair, 'propertyNames');
  const [oldOpenness, newOpenness] = [opennessOf(before), opennessOf(after)];
  const areTyped = oldOpenness.kind === 'typed' && newOpenness.kind === 'typed';
  if (reachOf(before, areTyped) !== reachOf(after, areTyped)) vertex.isInDoubt = true;
  if (oldOpenness.kind === 'typed' && newOpenness.kind === 'typed') {
    walk.visit(oldOpenness.node, newOpenness.node, vertex);
    return;
  }
  if (oldOpenness.kind === newOpenness.kind) return;
  const [oldEntry, newEntry] = [firstEntry(before), firstEntry(after)];
  const rule = ruleOf(oldOpenness, newOpenness);
  emit(pair, rule, {
    pointer: (newEntry ?? oldEntry)?.pointer ?? after.pointer,
    subject: subjectOf(pair, rule),
    before: oldEntry?.raw,
    after: newEntry?.raw,
  });
}

function firstEntry(shape: Shape): Entry | undefined {
  return keywords.map((keyword) => shape.entries.get(keyword)?.[0]).find((entry) => entry !== undefined);
}

function subjectOf(pair: Pair, rule: RuleName): string {
  if (rule === 'property-removed') return `Every undeclared field of ${nameOf(pair)}`;
  const isConstraint = rule === 'constraint-loosened' || rule === 'constraint-tightened';
  return isConstraint ? `\`additionalProperties\` of ${nameOf(pair)}` : `Undeclared fields of ${nameOf(pair)}`;
}

function ruleOf(before: Openness, after: Openness): RuleName {
  // The values of a map are its fields: closing the map removes them.
  if (before.kind === 'typed') return after.kind === 'closed' ? 'property-removed' : 'constraint-loosened';
  if (before.kind === 'closed') return 'object-opened';
  return after.kind === 'closed' ? 'object-closed' : 'constraint-tightened';
}
