/**
 * Writes a body or a query as JSON. Objects with a method `toJSON`, such as decimal numbers, are written by it.
 *
 * @throws TypeError for what JSON would change or leave out silently: a `Date` (the API has other times), `NaN`,
 *   `FormData`, a `Map`, a `Blob`, a function
 */
export function toJson(input: unknown): string | undefined {
  return JSON.stringify(input, function (this: Record<string, unknown>, name: string, value: unknown) {
    // `value` is what `toJSON` has made of it.
    const tag = {}.toString.call(this[name]);
    const isJson =
      Object(value) === value ? / (Array|Object)]$/.test(tag) : typeof value !== 'number' || Number.isFinite(value);
    if (!isJson || /Date]$/.test(tag)) throw new TypeError(`${name || 'body'} is not JSON: ${tag}`);
    return value;
  });
}
