/** @returns whether a value keeps a rule with these arguments */
type Rule = (value: string, ...limits: number[]) => boolean;

/** Number of characters. */
const size = (value: string) => [...value].length;

/**
 * `min` and `max` are "a minimum value" in the reference, and the length of a text in the framework of the API: a value
 * is refused only if it fails both ways. A comparison with `NaN` is false.
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
 * Checks a value against the `validation` of an element. An empty value breaks `required` and no other rule. Unknown
 * rules are left to the API.
 *
 * @param validation rules joined with `|`, such as `required|between:4,40`
 * @param value empty if there is none
 * @returns the broken rules, as they are written in `validation`
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
