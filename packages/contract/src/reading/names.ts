import { type JsonObject, keysOf, object } from '../json.ts';

/** Chooses the name of a component that is written elsewhere: that of its place, or with a number where that is taken. */
export function createNames(root: JsonObject): (section: string, reference: string) => string {
  const taken = new Map<string, Set<string>>();
  return (section, reference) => {
    const names = taken.get(section) ?? new Set(Object.keys(object(object(root.components)[section])));
    taken.set(section, names);
    const wanted = nameIn(reference);
    let name = wanted;
    for (let number = 2; names.has(name); number += 1) name = `${wanted}-${number}`;
    names.add(name);
    return name;
  };
}

/** The last key of the pointer, else the name of the file. */
function nameIn(reference: string): string {
  const [file = '', fragment = ''] = reference.split('#');
  const key =
    keysOf(`#${fragment}`).at(-1) ??
    file
      .split('/')
      .at(-1)
      ?.replace(/\.(ya?ml|json)$/i, '');
  return key?.replace(/[^\w.-]+/g, '-') || 'component';
}
