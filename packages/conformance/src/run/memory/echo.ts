/**
 * Checks that a server keeps the values with which an object was created. A contract seldom says so, and servers round,
 * trim, complete, cap and convert. So a field counts as changed only if nothing of the kind explains it:
 *
 * - Two objects were created with different values. Both have another value than was sent, and these two differ.
 * - A third object was created like the first, and has the same value as the first.
 * - Numbers differ from what was sent by more than rounding.
 */
import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { alternatives, fieldsOf, mergedSchema, object, type Schema, typesOf } from '@xs2a/contract';
import { withValue } from '../../cases/edit.ts';
import type { Fault } from '../../check/subject.ts';
import { variedBody } from '../varied.ts';
import type { Collection, Thing, Workshop } from './workshop.ts';

/** Fields of a collection that are tried. */
const maxFields = 8;

/** Salts of bodies: large enough that two runs hardly share one. */
const salts = 2 ** 40;

/** @param isWanted whether a property of an operation is asked for */
export async function checkEcho(
  workshop: Workshop,
  collection: Collection,
  isWanted: (operationId: string, name: string) => boolean,
): Promise<void> {
  const { creator, media, reader } = collection;
  const { contract, validators } = workshop.derivation;
  const { schema } = media;
  const [base] = workshop.bodiesOf(collection);
  if (schema === undefined || base === undefined) return;
  const shown = reader.responses
    .filter(({ status }) => status.startsWith('2'))
    .flatMap(({ content }) => content.flatMap((known) => known.schema?.schema ?? []))
    .flatMap((node) => Object.keys(object(mergedSchema(contract, node).properties)));
  const tried = fieldsOf(contract, schema.schema, 1).flatMap(({ path, schema: field }) => {
    const bodies = twoValues(alternatives(contract, field)).map((value) => withValue(base, path, value));
    const isValid = bodies.every((body) => validators.request(schema, body).length === 0);
    const name = String(path[0]);
    return bodies.length === 2 && isValid && shown.includes(name) ? [{ field: name, bodies }] : [];
  });
  for (const { field, bodies } of [...tried.slice(0, maxFields), { field: undefined, bodies: [base, base] }]) {
    const name = field === undefined ? 'objects are kept apart' : `${field} comes back`;
    if (workshop.isOver()) return;
    if (![creator, reader].some(({ id }) => isWanted(id, name))) continue;
    const judge: Judge = field === undefined ? mixed : (things, got) => changed(field, things, got);
    await compare(workshop, collection, bodies, judge, name);
  }
}

type Judge = (things: readonly Thing[], got: readonly unknown[]) => Fault[];

/** Creates two objects, and one more like the first, and judges the answers to their creation and, if these are right, those to reading them. */
async function compare(
  workshop: Workshop,
  collection: Collection,
  [a, b]: readonly unknown[],
  judge: Judge,
  name: string,
): Promise<void> {
  const { reader, media } = collection;
  const title = `what was sent is what is kept: ${name}`;
  const things: Thing[] = [];
  for (const body of [a, b, a]) {
    const varied = variedBody(workshop.derivation, media, body, randomInt(salts));
    things.push(...[await workshop.create(collection, varied, name, title)].filter((made) => made !== undefined));
  }
  const [first] = things;
  if (first !== undefined && new Set(things.map(({ id }) => String(id))).size === 3) {
    const answered = things.map((thing) => thing.answered);
    const created = judge(things, answered);
    workshop.report(first.seen, created);
    const seen = [];
    for (const { id } of things) seen.push(await workshop.read(reader, id, name, title));
    const values = seen.map(({ value }) => value);
    if (seen[0] !== undefined) workshop.report(seen[0], created.length > 0 ? [] : judge(things, values));
  }
  await workshop.undo(things);
}

/** Two values that differ after rounding; empty for fields of which nothing can be said. */
function twoValues(schemas: readonly Schema[]): unknown[] {
  const [schema, ...others] = schemas.filter(
    (branch) => !typesOf(branch).includes('null') || typesOf(branch).length > 1,
  );
  if (schema === undefined || others.length > 0 || schema.readOnly === true || schema.writeOnly === true) return [];
  if (Array.isArray(schema.enum)) {
    const words = schema.enum.filter((value) => typeof value === 'string');
    return words.length > 1 && words.length === schema.enum.length ? words.slice(0, 2) : [];
  }
  const types = typesOf(schema).filter((type) => type !== 'null');
  if (types.length !== 1) return [];
  if (types[0] === 'boolean') return [true, false];
  if (types[0] !== 'number' && types[0] !== 'integer') return [];
  const step = typeof schema.multipleOf === 'number' ? schema.multipleOf : 1;
  const least = Math.max(Number(schema.minimum ?? schema.exclusiveMinimum ?? 0), 0);
  const most = Number(schema.maximum ?? schema.exclusiveMaximum ?? least + 1000);
  const at = (share: number) => Math.round((least + (most - least) * share) / step) * step;
  return at(0.25) === at(0.4) ? [] : [at(0.25), at(0.4)];
}

/** Every object has another value than was sent; the first and the last have the same, the other one has not. */
function changed(name: string, things: readonly Thing[], got: readonly unknown[]): Fault[] {
  const sent = things.map((thing) => object(thing.sent)[name]);
  const found = got.map((value) => object(value)[name]);
  const isChanged = found.every((value, index) => typeof value === typeof sent[index] && isFar(sent[index], value));
  if (!isChanged || isDeepStrictEqual(found[0], found[1]) || !isDeepStrictEqual(found[0], found[2])) return [];
  const [was, is] = [sent, found].map((values) =>
    values
      .slice(0, 2)
      .map((value) => JSON.stringify(value))
      .join(' and '),
  );
  return [
    {
      rule: 'memory',
      place: `/${name}`,
      found: `${is} in two objects that were created with ${was}`,
      expected: `the values that were sent: neither rounding nor a default turns ${was} into ${is}`,
      repair: `Keep "${name}" as it is sent, or document what becomes of it.`,
    },
  ];
}

/** Whether two values differ by more than a number that is rounded, or counted up by one. */
function isFar(sent: unknown, got: unknown): boolean {
  if (typeof sent !== 'number' || typeof got !== 'number') return sent !== got;
  return Math.abs(got - sent) > Math.max(1, Math.abs(sent) / 100);
}

/** The first object has a text of the second, although the answer to its creation had its own. */
function mixed([first, second, last]: readonly Thing[], [one, other]: readonly unknown[]): Fault[] {
  const [own, foreign] = [object(first?.sent), object(last?.sent)];
  const name = Object.keys(own).find(
    (field) =>
      typeof own[field] === 'string' &&
      own[field] !== foreign[field] &&
      object(first?.answered)[field] === own[field] &&
      object(second?.answered)[field] === object(second?.sent)[field] &&
      object(one)[field] === foreign[field] &&
      object(other)[field] === foreign[field],
  );
  if (name === undefined) return [];
  return [
    {
      rule: 'memory',
      place: `/${name}`,
      found: `the ${name} of an object that was created later`,
      expected: `the ${name} with which this object was created`,
      repair: 'Keep each object under its own id.',
    },
  ];
}
