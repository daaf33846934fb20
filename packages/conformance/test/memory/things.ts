/** What a server remembers: things with ids in collections, made of the examples of the contract. */
import { type Contract, type JsonObject, type Operation, object } from '@xs2a/contract';
import { type Call, patternOf } from './call.ts';
import { Refusal } from './refusal.ts';

/** Fields that make a thing itself. */
const own = ['id', 'transaction', 'token', 'wizard_session_key'];

export class Things {
  /** By the path of the collection. */
  readonly #byCollection = new Map<string, JsonObject[]>();
  readonly #owners = new WeakMap<JsonObject, string>();
  readonly #contract: Contract;
  readonly #collections: RegExp[];
  #made = 0;

  constructor(contract: Contract) {
    this.#contract = contract;
    this.#collections = contract.operations
      .filter((candidate) => this.isMaker(candidate))
      .map(({ path }) => patternOf(path));
  }

  get size(): number {
    return [...this.#byCollection.values()].flat().length;
  }

  /** Whether an operation makes things that can be read by their ids. */
  isMaker({ method, path }: Operation): boolean {
    return ['POST', 'PUT'].includes(method) && this.#readerOf(path) !== undefined;
  }

  /** Whether an operation is about one thing itself, not about something below it. */
  isAboutOne({ path }: Operation): boolean {
    const collection = path.replace(/\/\{[^}]+\}$/, '');
    return (
      collection !== path &&
      this.#contract.operations.some((candidate) => candidate.path === collection && this.isMaker(candidate))
    );
  }

  /**
   * @param owner path of the thing that it belongs to beside the one above it
   * @throws {Refusal} 422 for the second entry with the same `data`: one collection takes nothing twice
   */
  make({ operation, path, sent }: Call, owner: string | undefined): JsonObject {
    const entries = this.#byCollection.get(path) ?? [];
    if (sent.data !== undefined && entries.some(({ data }) => data === sent.data)) {
      throw new Refusal(422, { errors: { data: ['is there already'] } });
    }
    this.#made += 1;
    const answer: JsonObject = { ...object(exampleOf(operation)) };
    const entry: JsonObject = {
      ...object(exampleOf(this.#readerOf(operation.path))),
      ...(sent.data !== undefined && { data: sent.data }),
    };
    for (const name of own) {
      const example = answer[name] ?? entry[name];
      if (example === undefined) continue;
      entry[name] = String(example).replace(/[0-9A-Za-z]{4}$/, this.#made.toString(36).padStart(4, '0'));
      if (name in answer) answer[name] = entry[name];
    }
    this.#byCollection.set(path, [...entries, entry]);
    if (owner !== undefined) this.#owners.set(entry, owner);
    return answer;
  }

  /** @throws {Refusal} 404 when there is none */
  find(collection: string, id: string): JsonObject {
    const isKnown = this.#collections.some((pattern) => pattern.test(collection));
    const entries = isKnown ? (this.#byCollection.get(collection) ?? []) : [...this.#byCollection.values()].flat();
    const entry = entries.find((item) => item.id === id || item.transaction === id);
    if (entry === undefined) throw new Refusal(404);
    return entry;
  }

  /** Removes a thing, and all that is below it or belongs to it. */
  remove(collection: string, id: string): JsonObject {
    const entry = this.find(collection, id);
    const path = `${collection}/${entry.id}`;
    for (const [place, entries] of this.#byCollection) {
      const kept = entries.filter((item) => item !== entry && this.#owners.get(item) !== path);
      if (place.startsWith(`${path}/`)) this.#byCollection.delete(place);
      else this.#byCollection.set(place, kept);
    }
    return entry;
  }

  page({ path, query }: Call): JsonObject {
    const entries = this.#byCollection.get(path) ?? [];
    const [page, size] = [Number(query.get('page') ?? 1), Number(query.get('per_page') ?? 15)];
    const data = entries.slice((page - 1) * size, page * size);
    const from = data.length === 0 ? 0 : (page - 1) * size + 1;
    const to = data.length === 0 ? 0 : from + data.length - 1;
    const last = Math.max(1, Math.ceil(entries.length / size));
    return { total: entries.length, per_page: size, current_page: page, last_page: last, from, to, data };
  }

  #readerOf(collection: string): Operation | undefined {
    const pattern = new RegExp(`^${collection.replaceAll(/[{}]/g, '\\$&')}/\\{[^/]+\\}$`);
    return this.#contract.operations.find(({ method, path }) => method === 'GET' && pattern.test(path));
  }
}

/** The first example of the first success. */
export function exampleOf(operation: Operation | undefined): unknown {
  return operation?.responses.find(({ status }) => status.startsWith('2'))?.content[0]?.examples[0]?.value;
}
