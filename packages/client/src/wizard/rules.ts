/** Tells whether a value keeps a rule with these arguments. */
type Rule = (value: string, ...limits: number[]) => boolean;

/** A text is as large as it has characters. */
const size = (value: string) => [...value].length;

/**
 * The reference calls it "a minimum value", and the API's framework takes the length of a text: only what fails either
 * way is refused here. A value that is no number compares with nothing.
 */
const either = (value: string, keeps: (measure: number) => boolean) => keeps(size(value)) || keeps(Number(value));

const rules: Readonly<Record<string, Rule>> = {
  alpha_num: (value) => /^[\p{L}\p{M}\p{N}]+$/u.test(value),
  between: (value, min = 0, max = min) => size(value) >= min && size(value) <= max,
  digits: (value, count) => /^\d+$/.test(value) && value.length === count,
  max: (value, max = 0) => either(value, (measure) => measure <= max),
  min: (value, min = 0) => either(value, (measure) => measure >= min),
  size: (value, count) => size(value) === count,
};

/**
 * Holds a value against the `validation` of an element. An empty value breaks `required` and no other rule. Rules that
 * are newer than this code are left to the API.
 *
 * @param validation rules joined with `|`, such as `required|between:4,40`
 * @param value what is to be sent; empty for none
 * @returns the rules that it breaks, as they stand in `validation`
 * @see Reference, section "Validation rules"
 */
export function brokenRules(validation: string, value: string): string[] {
  return validation.split('|').filter((rule) => {
    const [, name = '', limits = ''] = /^(\w+):?(.*)$/.exec(rule) ?? [];
    if (value === '') return name === 'required';
    const list = limits.split(',');
    if (name === 'in') return !list.includes(value);
    return Object.hasOwn(rules, name) && !rules[name]?.(value, ...list.map(Number));
  });
}
