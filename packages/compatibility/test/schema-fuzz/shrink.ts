/** Makes a pair of schemas smaller, as long as it still shows the same. */
import { pruned } from './generate.ts';
import type { Model, Schema } from './schema.ts';

type Path = (string | number)[];
type Pair = readonly [base: Model, revision: Model];

/** @param shows whether a pair still shows what the first one showed */
export function shrink(pair: Pair, shows: (base: Model, revision: Model) => boolean): Pair {
  for (let smaller: Pair | undefined = pair; smaller !== undefined; ) {
    pair = smaller;
    smaller = [...steps(pair)].find(([base, revision]) => {
      try {
        return shows(base, revision);
      } catch {
        return false;
      }
    });
  }
  return pair;
}

/** The pair without one of its parts, or with one part in the place of what contains it. */
function* steps([base, revision]: Pair): Generator<Pair> {
  const paths = new Map([...pathsIn(base), ...pathsIn(revision)].map((path) => [JSON.stringify(path), path]));
  for (const path of paths.values()) {
    for (const edit of [remove, lift]) {
      const [smallBase, smallRevision] = [edit(base, path), edit(revision, path)];
      // An empty union or list of types is not a schema.
      if (/"(anyOf|oneOf|allOf|type)":\[\]/.test(JSON.stringify([smallBase, smallRevision]))) continue;
      const hasChanged = [smallBase !== base, smallRevision !== revision];
      if (hasChanged[0] && hasChanged[1]) yield [pruned(smallBase), pruned(smallRevision)];
      if (hasChanged[0]) yield [pruned(smallBase), revision];
      if (hasChanged[1]) yield [base, pruned(smallRevision)];
    }
  }
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, member]) => {
    return pathsIn(member, [...path, Array.isArray(value) ? Number(key) : key]);
  });
  return [path, ...inside];
}

function remove(model: Model, path: Path): Model {
  return path.length < 2 ? model : ((edit(model, path, () => undefined) ?? model) as Model);
}

/** A part of a schema in the place of the schema. */
function lift(model: Model, path: Path): Model {
  const part = path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], model);
  if (path.length < 3 || typeof part !== 'object' || part === null) return model;
  return (edit(model, path.slice(0, -2), () => part as Schema) ?? model) as Model;
}

/** @returns `undefined` when there is nothing at the path */
function edit(value: unknown, [key, ...rest]: Path, change: () => unknown): unknown {
  if (key === undefined) return change();
  if (typeof value !== 'object' || value === null || !(key in value)) return undefined;
  const member = edit((value as Record<string, unknown>)[key], rest, change);
  if (member === undefined && rest.length > 0) return undefined;
  if (Array.isArray(value))
    return member === undefined ? value.toSpliced(Number(key), 1) : value.with(Number(key), member);
  const { [key]: _, ...others } = value as Record<string, unknown>;
  return member === undefined ? others : { ...value, [key]: member };
}
