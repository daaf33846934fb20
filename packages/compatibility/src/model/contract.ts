/** One OpenAPI document: its version, and the things behind its references. */
import { InputError, isObject, type JsonObject, keysOf, objectAt, type Site } from './json.ts';

const maxReferences = 100;

export class Contract {
  readonly root: JsonObject;
  /** In OpenAPI 3.0 what stands beside a `$ref` is ignored, and `nullable` is a keyword. */
  readonly is30: boolean;
  readonly #used = new Set<string>();
  /** A large contract refers to its common schemas thousands of times. */
  readonly #targets = new Map<string, Site>();

  /** @throws {InputError} when the document is no OpenAPI 3.0 or 3.1 */
  constructor(document: unknown) {
    if (!isObject(document)) throw new InputError('expected an OpenAPI document, found no object', '#');
    const version = document.openapi;
    if (typeof version !== 'string' || !/^3\.[01](\.|$)/.test(version)) {
      const found = version === undefined ? 'none' : JSON.stringify(version);
      throw new InputError(`expected "openapi" to be 3.0.x or 3.1.x, found ${found}`, '#/openapi');
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
   * What a `$ref` points to.
   *
   * @throws {InputError} when there is nothing, or when it points into another file
   */
  target(reference: unknown, from: string): Site {
    if (typeof reference !== 'string') throw new InputError('expected "$ref" to be a string', from);
    const known = this.#targets.get(reference);
    if (known !== undefined) return known;
    if (!reference.startsWith('#')) {
      throw new InputError(`"${reference}" points into another file: bundle the document first`, from);
    }
    const pointer = decode(reference, from);
    let raw: unknown = this.root;
    for (const key of keysOf(pointer)) {
      const here = raw as JsonObject | null | undefined;
      raw = typeof here === 'object' && here !== null && Object.hasOwn(here, key) ? here[key] : undefined;
    }
    if (raw === undefined) throw new InputError(`nothing stands at "${reference}"`, from);
    const site = { raw, pointer };
    this.#targets.set(reference, site);
    return site;
  }

  /**
   * Follows the `$ref` of something that is not a schema. What stands beside the `$ref` replaces the member of the
   * target; OpenAPI allows that of descriptions, but whatever is written there must not change unseen.
   *
   * @throws {InputError} when a reference leads nowhere, or in a circle
   */
  resolve(site: Site): Site {
    let here = site;
    let beside: JsonObject = {};
    for (let count = 0; isObject(here.raw) && '$ref' in here.raw; count++) {
      if (count > maxReferences) throw new InputError('the references lead in a circle', site.pointer);
      const { $ref: _, ...members } = here.raw;
      if (!this.is30) beside = { ...members, ...beside };
      here = this.target(here.raw.$ref, `${here.pointer}/$ref`);
      this.#used.add(here.pointer);
    }
    if (Object.keys(beside).length === 0 || !isObject(here.raw)) return here;
    return { raw: { ...here.raw, ...beside }, pointer: here.pointer };
  }
}

function decode(reference: string, from: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    throw new InputError(`"${reference}" is no valid reference`, from);
  }
}
