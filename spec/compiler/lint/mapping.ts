/**
 * From a place in the bundle back to the place in the sources.
 *
 * The bundle has two kinds of places: below a component, which is a file of that name, and everything else, which is
 * reached from the table of contents through `$ref`s.
 */

import { posix } from 'node:path';
import { at, fromPointer, isObject, type Path } from '../../reader/json.ts';
import { kindOf } from '../../reader/kinds.ts';
import { rootFile, type Source } from '../../reader/source.ts';

/** A place in a source file. */
export interface SourcePlace {
  file: string;
  path: Path;
}

/**
 * Finds the source of a place in the bundle. A place that the sources do not have (a missing key) becomes the nearest
 * place around it.
 */
export function toSourcePlace(source: Source, bundlePath: Path): SourcePlace {
  const [section, kind, name, ...rest] = bundlePath;
  if (section === 'components' && typeof kind === 'string' && name !== undefined) {
    const file = componentFile(source, kind, String(name));
    if (file) return walk(source, { file, path: [] }, rest);
  }
  return walk(source, { file: rootFile, path: [] }, bundlePath);
}

/** The file of a component, by kind (`schemas`, `parameters`, …) and name. */
function componentFile(source: Source, kind: string, name: string): string | undefined {
  for (const path of source.files.keys()) {
    if (posix.basename(path, '.yaml') === name && kindOf(path)?.component === kind) return path;
  }
  return undefined;
}

function walk(source: Source, start: SourcePlace, keys: Path): SourcePlace {
  let place = start;
  for (const key of keys) {
    let node = at(source.files.get(place.file)?.value, place.path);
    // A key next to `$ref` belongs to this file; every other key belongs to the file of the `$ref`.
    const visited = new Set<string>();
    while (isObject(node) && typeof node.$ref === 'string' && !(key in node)) {
      const next = target(place.file, node.$ref);
      if (visited.has(node.$ref) || !source.files.has(next.file)) return place;
      visited.add(node.$ref);
      place = next;
      node = at(source.files.get(place.file)?.value, place.path);
    }
    if (typeof node !== 'object' || node === null || !(key in node)) return place;
    place = { file: place.file, path: [...place.path, key] };
  }
  return place;
}

function target(from: string, reference: string): SourcePlace {
  const [address = '', fragment = ''] = reference.split('#', 2);
  return {
    file: address === '' ? from : posix.join(posix.dirname(from), address),
    path: fragment === '' ? [] : fromPointer(fragment),
  };
}
