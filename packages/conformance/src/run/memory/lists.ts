/** Lists of objects that were just created: their order, their filters, and their pages. */
import { isDeepStrictEqual } from 'node:util';
import { mergedSchema, type Operation, type Parameter, typesOf } from '@xs2a/contract';
import { isAdmitted, wireValue } from '../../cases/wire.ts';
import { entriesOf, isUnlike } from '../../check/filters.ts';
import { sortsOf } from '../../check/order.ts';
import { sizes } from '../../check/pages.ts';
import type { Fault } from '../../check/subject.ts';
import { variedBody } from '../varied.ts';
import type { Collection, Thing, Workshop } from './workshop.ts';

/** Objects that a list has to hold before its order, filters and pages can be seen. */
const count = 3;

/** Values of a parameter for the order that are tried. */
const maxSorts = 6;

export async function checkLists(
  workshop: Workshop,
  collection: Collection,
  isWanted: (operationId: string, name: string) => boolean,
): Promise<void> {
  const { list, media } = collection;
  if (list === undefined || !isWanted(list.id, 'order, filters and pages')) return;
  const bodies = workshop.bodiesOf(collection);
  const things: Thing[] = [];
  for (let index = 0; index < count && !workshop.isOver() && bodies.length > 0; index += 1) {
    const body = variedBody(workshop.derivation, media, bodies[index % bodies.length], index + 1);
    const title = `${list.id} lists what was created`;
    const made = await workshop.create(collection, body, 'is listed', title);
    if (made !== undefined) things.push(made);
  }
  if (things.length === count) {
    const all = await workshop.list(list, {}, 'order', `${list.id} keeps its order`);
    workshop.report(all);
    await checkSorts(workshop, list);
    await checkFilters(workshop, list, entriesOf(all.value));
    await checkPages(workshop, list);
  }
  await workshop.undo(things);
}

/** Asks for each documented order; the answer is judged as every other. */
async function checkSorts(workshop: Workshop, list: Operation): Promise<void> {
  const { contract } = workshop.derivation;
  for (const parameter of sortsOf(list)) {
    const { enum: listed = [] } = mergedSchema(contract, parameter.schema?.schema ?? {});
    for (const value of (Array.isArray(listed) ? listed : []).slice(0, maxSorts)) {
      if (workshop.isOver()) return;
      const title = `${list.id} is sorted by ${value}`;
      workshop.report(await workshop.list(list, { [parameter.name]: value }, `${parameter.name}=${value}`, title));
    }
  }
}

/** Asks for one of two values of a field that has the name of a parameter; the answer is judged as every other. */
async function checkFilters(
  workshop: Workshop,
  list: Operation,
  entries: readonly Record<string, unknown>[],
): Promise<void> {
  const { contract, validators } = workshop.derivation;
  for (const parameter of list.parameters.filter(({ in: place }) => place === 'query')) {
    const { name } = parameter;
    const schema = mergedSchema(contract, parameter.schema?.schema ?? {});
    const isText = typesOf(schema).join() === 'string' && !/date|time/.test(String(schema.format ?? ''));
    const values = entries.map((entry) => entry[name]).filter((value) => typeof value === 'string');
    const value = values.find((own) => values.some((other) => isUnlike(name, other, own)));
    if (!isText || value === undefined || workshop.isOver()) continue;
    if (!isAdmitted(validators, parameter, wireValue(contract, parameter, value))) continue;
    const title = `${list.id} lists only what has the ${name} that is asked for`;
    workshop.report(await workshop.list(list, { [name]: value }, `${name} filters`, title));
  }
}

/** The second page does not begin with the entry of the first, which is still the first afterwards. */
async function checkPages(workshop: Workshop, list: Operation): Promise<void> {
  const named = (names: readonly string[]) =>
    list.parameters.find(({ in: place, name }) => place === 'query' && names.includes(name));
  const [size, offset, page] = [named(sizes), named(['offset', 'skip']), named(['page'])];
  const second = offset ?? page;
  if (size === undefined || second === undefined || !isPossible(workshop, size, 1) || workshop.isOver()) return;
  const title = `${list.id} has another entry on its second page than on its first`;
  const ask = async (query: Readonly<Record<string, unknown>>) => {
    const seen = await workshop.list(list, { [size.name]: 1, ...query }, 'pages', title);
    return { seen, entries: entriesOf(seen.value) };
  };
  const first = await ask({});
  const next = await ask({ [second.name]: second === offset ? 1 : 2 });
  const again = await ask({});
  const [entry] = first.entries;
  const isRepeated = entry !== undefined && [next, again].every(({ entries }) => isDeepStrictEqual(entries[0], entry));
  workshop.report(next.seen, isRepeated ? [repeated(second)] : []);
}

function isPossible({ derivation }: Workshop, parameter: Parameter, value: number): boolean {
  const { contract, validators } = derivation;
  return isAdmitted(validators, parameter, wireValue(contract, parameter, value));
}

function repeated({ name }: Parameter): Fault {
  return {
    rule: 'page',
    place: `/${name}`,
    found: 'the entry of the first page, which has not changed meanwhile',
    expected: 'the entry after it',
    repair: `Cut the page by ${name}.`,
  };
}
