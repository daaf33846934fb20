/** Results that were asked for last: what is expensive to make, and asked for again and again. */
export class Recent<Value> {
  readonly #most: number;
  /** The least recent first: a map keeps the order in which its keys were set. */
  readonly #values = new Map<string, Value>();

  /** @param most how many are kept */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param make is a pure function of the key */
  get(key: string, make: () => Value): Value {
    const known = this.#values.get(key);
    const value = known ?? make();
    if (known !== undefined) this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#most) this.#values.delete(this.#values.keys().next().value as string);
    return value;
  }
}
