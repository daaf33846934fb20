/** One OpenAPI document: its version, its members, and the targets of its references. */
import { at, InputError, isObject, type JsonObject, keysOf, membersAt, objectAt, type Site, valueAt } from './json.ts';

/** Formats whose documents are mistaken for OpenAPI, by the field that names their version. */
const otherFormats: Readonly<Record<string, string>> = {
  swagger: 'Swagger',
  asyncapi: 'AsyncAPI',
  arazzo: 'Arazzo',
};

/** What a document is instead of OpenAPI 3.0 or 3.1. */
function formatOf(document: JsonObject): string {
  if (document.openapi !== undefined) return JSON.stringify(document.openapi);
  const field = Object.keys(otherFormats).find((name) => typeof document[name] === 'string');
  return field === undefined ? 'none' : `a document of ${otherFormats[field]} ${document[field]}`;
}

export class Contract {
  readonly root: JsonObject;
  /** In OpenAPI 3.0 the siblings of a `$ref` are ignored, and `nullable` is a keyword. */
  readonly is30: boolean;
  readonly #used = new Set<string>();
  /** A large contract refers to its common schemas thousands of times. */
  readonly #targets = new Map<string, Site>();
  #anchors: ReadonlyMap<string, Site> | undefined;
  #subtypes: ReadonlyMap<string, Site[]> | undefined;

  /** @throws {InputError} when the document is not OpenAPI 3.0 or 3.1 */
  constructor(document: unknown) {
    if (!isObject(document)) throw new InputError('expected an OpenAPI document, found no object', '#');
    const version = document.openapi;
    if (typeof version !== 'string' || !/^3\.[01](\.|$)/.test(version)) {
      throw new InputError(`expected "openapi" to be 3.0.x or 3.1.x, found ${formatOf(document)}`, '#/openapi');
    }
    this.root = document;
    this.is30 = version.startsWith('3.0');
  }

  /** A member of the document. */
  get(key: string): Site {
    return { raw: this.root[key], pointer: `#/${key}` };
  }

  /** The part of `components` with this name: `schemas`, `parameters`, … */
  components(kind: string): Site {
    const components = objectAt(this.get('components'));
    return { raw: components[kind], pointer: `#/components/${kind}` };
  }

  /** Whether a reference has led to this component. */
  isUsed(site: Site): boolean {
    return this.#used.has(site.pointer);
  }

  /**
   * The target of a `$ref`.
   *
   * @param place pointer of the `$ref`, for errors
   * @throws {InputError} when there is no target, or it is in another file
   */
  target(reference: unknown, place: string): Site {
    if (typeof reference !== 'string') throw new InputError('expected "$ref" to be a string', place);
    const known = this.#targets.get(reference);
    if (known !== undefined) return known;
    if (!reference.startsWith('#')) {
      throw new InputError(`"${reference}" points into another file: bundle the document first`, place);
    }
    const pointer = decode(reference, place);
    const site = this.#isAnchor(pointer) ? this.#anchored(pointer) : this.#at(pointer);
    if (site === undefined) throw new InputError(`there is nothing at "${reference}"`, place);
    this.#targets.set(reference, site);
    return site;
  }

  /** The component schemas that extend the schema at a pointer by `allOf`, directly or not. */
  subtypesOf(pointer: string): Site[] {
    this.#subtypes ??= this.#findSubtypes();
    const found = new Map<string, Site>();
    const queue = [pointer];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const subtype of this.#subtypes.get(next) ?? []) {
        if (!found.has(subtype.pointer)) queue.push(subtype.pointer);
        found.set(subtype.pointer, subtype);
      }
    }
    return [...found.values()];
  }

  /** The component schemas by the schemas that they name in `allOf`. */
  #findSubtypes(): ReadonlyMap<string, Site[]> {
    const subtypes = new Map<string, Site[]>();
    for (const schema of membersAt(this.components('schemas')).values()) {
      const members = isObject(schema.raw) && Array.isArray(schema.raw.allOf) ? schema.raw.allOf : [];
      for (const member of members) {
        if (!isObject(member) || !('$ref' in member)) continue;
        const { pointer } = this.target(member.$ref, schema.pointer);
        const known = subtypes.get(pointer);
        if (known === undefined) subtypes.set(pointer, [schema]);
        else known.push(schema);
      }
    }
    return subtypes;
  }

  #at(pointer: string): Site | undefined {
    const raw = valueAt(this.root, keysOf(pointer));
    return raw === undefined ? undefined : { raw, pointer };
  }

  /** Whether a fragment is the name of a schema, `#name`, rather than a JSON pointer. */
  #isAnchor(fragment: string): boolean {
    return fragment !== '#' && !fragment.startsWith('#/');
  }

  /** The schema with this `$anchor`. */
  #anchored(fragment: string): Site | undefined {
    this.#anchors ??= anchorsIn({ raw: this.root, pointer: '#' });
    return this.#anchors.get(fragment.slice(1));
  }

  /**
   * Follows the `$ref` of anything but a schema. A sibling of the `$ref` replaces the member of the target. OpenAPI
   * allows that for descriptions only, but a change of any sibling must be seen.
   *
   * @throws {InputError} when a reference has no target, or references form a circle
   */
  resolve(site: Site): Site {
    const visited = new Set<string>();
    let target = site;
    let siblings: JsonObject = {};
    while (isObject(target.raw) && '$ref' in target.raw) {
      if (visited.has(target.pointer)) throw new InputError('the references form a circle', site.pointer);
      visited.add(target.pointer);
      const { $ref, ...members } = target.raw;
      if (!this.is30) siblings = { ...members, ...siblings };
      target = this.target($ref, `${target.pointer}/$ref`);
      this.#used.add(target.pointer);
    }
    if (Object.keys(siblings).length === 0 || !isObject(target.raw)) return target;
    return { raw: { ...target.raw, ...siblings }, pointer: target.pointer };
  }
}

/** All schemas with an `$anchor`. */
function anchorsIn(root: Site): ReadonlyMap<string, Site> {
  const anchors = new Map<string, Site>();
  const queue: Site[] = [root];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { raw, pointer } = next;
    if (typeof raw !== 'object' || raw === null) continue;
    if (isObject(raw) && typeof raw.$anchor === 'string') anchors.set(raw.$anchor, next);
    for (const [key, member] of Object.entries(raw)) queue.push({ raw: member, pointer: at(pointer, key) });
  }
  return anchors;
}

function decode(reference: string, place: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    throw new InputError(`"${reference}" is not a valid reference`, place);
  }
}
