/**
 * Queries that are built and compiled once. Kysely does both again for each call, which costs several times what SQLite
 * takes for the answer: it pays for the queries that most requests make.
 */
import type { Compilable, CompiledQuery, DialectAdapter } from 'kysely';
import type { Db } from './store.ts';

/** Stands for a value while a query is built. */
class Placeholder {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  toJSON(): never {
    return this.#refuse();
  }

  [Symbol.toPrimitive](): never {
    return this.#refuse();
  }

  #refuse(): never {
    throw new TypeError(`The query computes with "${this.name}", which has no value yet. Compute it before the call.`);
  }
}

/** Any name has a placeholder. The names are not known, so they cannot be listed. */
const namesOnly: ProxyHandler<object> = {
  get: (_, name) => new Placeholder(String(name)),
  ownKeys: () => {
    throw new TypeError('The query needs all of its values at once. Name each of them.');
  },
};

/** The named columns of a row: for a query that inserts one. */
export function pick<Row, Name extends keyof Row>(row: Row, names: readonly Name[]): Pick<Row, Name> {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Row, Name>;
}

/**
 * Makes a query of its builder. It is compiled when it first runs on a database.
 *
 * @param build hands the values on to the query, and neither computes nor decides anything with them
 * @returns runs the query with values
 */
export function compiled<Values extends object, Row>(
  build: (db: Db, values: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<Row[]> {
  const placeholders = new Proxy({}, namesOnly) as Values;
  /** Each database has an adapter of its own, which its transactions share. */
  const statements = new WeakMap<DialectAdapter, CompiledQuery<Row>>();
  return async (db, values) => {
    const { adapter } = db.getExecutor();
    let statement = statements.get(adapter);
    if (statement === undefined) {
      statement = build(db, placeholders).compile();
      statements.set(adapter, statement);
    }
    const parameters = statement.parameters.map((parameter) =>
      parameter instanceof Placeholder ? values[parameter.name as keyof Values] : parameter,
    );
    const { rows } = await db.executeQuery<Row>({ ...statement, parameters });
    return rows;
  };
}
