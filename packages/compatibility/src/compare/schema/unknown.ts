/** Keywords that the gate does not know: any difference of them is a break. */
import { equal, objectAt, type Site } from '../../model/json.ts';
import { annotations } from '../../model/shape.ts';
import { emit, entriesOf, nameOf, type Pair, pointerOf } from './pair.ts';

/** Keywords that the other modules of this folder compare. */
const known: ReadonlySet<string> = new Set([
  ...annotations,
  ...`minLength maxLength minItems maxItems minProperties maxProperties minContains maxContains
      minimum maximum exclusiveMinimum exclusiveMaximum multipleOf pattern uniqueItems
      format contentEncoding contentMediaType default readOnly writeOnly x-extensible-enum
      patternProperties additionalProperties unevaluatedProperties propertyNames items prefixItems contains
      if not dependentRequired dependentSchemas discriminator $anchor`.split(/\s+/),
]);

export function compareUnknown(pair: Pair): void {
  for (const keyword of new Set([...pair.before.entries.keys(), ...pair.after.entries.keys()])) {
    if (known.has(keyword) && !isUnknownForm(pair, keyword)) continue;
    const [before, after] = entriesOf(pair, keyword).map((entries) => entries.map(({ raw }) => raw));
    if (equal(before, after)) continue;
    emit(pair, 'unknown-keyword', {
      pointer: pointerOf(pair, keyword),
      subject: `\`${keyword}\` of ${nameOf(pair)}`,
      before: before?.[0],
      after: after?.[0],
    });
  }
}

/** Other tools list values in `x-extensible-enum`; the gate knows it as a boolean only. */
function isUnknownForm(pair: Pair, keyword: string): boolean {
  return (
    keyword === 'x-extensible-enum' &&
    entriesOf(pair, keyword)
      .flat()
      .some(({ raw }) => typeof raw !== 'boolean')
  );
}

/** The same for the keys of an object inside a schema. */
export function compareUnknownKeys(pair: Pair, before: Site, after: Site, knownKeys: readonly string[]): void {
  const [oldObject, newObject] = [objectAt(before), objectAt(after)];
  for (const key of new Set([...Object.keys(oldObject), ...Object.keys(newObject)])) {
    if (knownKeys.includes(key) || equal(oldObject[key], newObject[key])) continue;
    emit(pair, 'unknown-keyword', {
      pointer: `${after.pointer}/${key}`,
      subject: `\`${key}\` of ${nameOf(pair)}`,
      before: oldObject[key],
      after: newObject[key],
    });
  }
}
