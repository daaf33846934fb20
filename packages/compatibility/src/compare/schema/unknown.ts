/** Keywords that nobody has taught the gate: any difference is a break until somebody does. */
import { equal, objectAt, type Site } from '../../model/json.ts';
import { annotations } from '../../model/shape.ts';
import { labelOf } from '../label.ts';
import type { Pair } from './index.ts';

/** Keywords that the other modules of this folder compare. */
const taught: ReadonlySet<string> = new Set([
  ...annotations,
  ...`minLength maxLength minItems maxItems minProperties maxProperties minContains maxContains
      minimum maximum exclusiveMinimum exclusiveMaximum multipleOf pattern uniqueItems
      format contentEncoding contentMediaType default readOnly writeOnly x-extensible-enum
      patternProperties additionalProperties unevaluatedProperties propertyNames items prefixItems contains
      if not dependentRequired dependentSchemas discriminator`.split(/\s+/),
]);

export function compareUnknown({ walk, here, before, after }: Pair): void {
  for (const keyword of new Set([...before.entries.keys(), ...after.entries.keys()])) {
    if (taught.has(keyword) && !isUntaughtForm(keyword, before, after)) continue;
    const [old, fresh] = [before.entries.get(keyword), after.entries.get(keyword)];
    if (
      equal(
        old?.map(({ raw }) => raw),
        fresh?.map(({ raw }) => raw),
      )
    )
      continue;
    walk.emit(here, 'unknown-keyword', {
      pointer: (fresh ?? old)?.[0]?.pointer ?? after.pointer,
      subject: `\`${keyword}\` of \`${labelOf(after.pointer)}\``,
      before: old?.[0]?.raw,
      after: fresh?.[0]?.raw,
    });
  }
}

/** Elsewhere `x-extensible-enum` holds the values themselves; here it is a mark. */
function isUntaughtForm(keyword: string, before: Pair['before'], after: Pair['after']): boolean {
  if (keyword !== 'x-extensible-enum') return false;
  return [before, after].some(({ entries }) => entries.get(keyword)?.some(({ raw }) => typeof raw !== 'boolean'));
}

/** The same for an object inside a schema. */
export function compareUnknownKeys({ walk, here, after }: Pair, old: Site, fresh: Site, known: string[]): void {
  const [one, other] = [objectAt(old), objectAt(fresh)];
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (known.includes(key) || equal(one[key], other[key])) continue;
    walk.emit(here, 'unknown-keyword', {
      pointer: `${fresh.pointer}/${key}`,
      subject: `\`${key}\` of \`${labelOf(after.pointer)}\``,
      before: one[key],
      after: other[key],
    });
  }
}
