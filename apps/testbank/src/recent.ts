/** Values that were used last: what is used again and again, of more than can be kept. */
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
    const value = this.peek(key) ?? make();
    this.set(key, value);
    return value;
  }

  /** The value if it is kept, which is not counted as a use. */
  peek(key: string): Value | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: Value): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#most) this.#values.delete(this.#values.keys().next().value as string);
  }
}
