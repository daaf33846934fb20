/** One OpenAPI document: its version, its members, and the targets of its references. */
import { InputError, isObject, type JsonObject, keysOf, objectAt, type Site, valueAt } from './json.ts';

export class Contract {
  readonly root: JsonObject;
  /** In OpenAPI 3.0 the siblings of a `$ref` are ignored, and `nullable` is a keyword. */
  readonly is30: boolean;
  readonly #used = new Set<string>();
  /** A large contract refers to its common schemas thousands of times. */
  readonly #targets = new Map<string, Site>();

  /** @throws {InputError} when the document is not OpenAPI 3.0 or 3.1 */
  constructor(document: unknown) {
    if (!isObject(document)) throw new InputError('expected an OpenAPI document, found no object', '#');
    const version = document.openapi;
    if (typeof version !== 'string' || !/^3\.[01](\.|$)/.test(version)) {
      const actual = version === undefined ? 'none' : JSON.stringify(version);
      throw new InputError(`expected "openapi" to be 3.0.x or 3.1.x, found ${actual}`, '#/openapi');
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
    const raw = valueAt(this.root, keysOf(pointer));
    if (raw === undefined) throw new InputError(`there is nothing at "${reference}"`, place);
    const site = { raw, pointer };
    this.#targets.set(reference, site);
    return site;
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

function decode(reference: string, place: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    throw new InputError(`"${reference}" is not a valid reference`, place);
  }
}
