import type { ValueElement, WizardElement } from './elements.ts';
import { fieldValue, isTicked, type Values } from './input.ts';
import type { Texts } from './texts/texts.ts';

/** What is wrong with the value of a field. */
export interface InvalidField {
  /** Broken rules, as they are written in `validation`. */
  readonly rules: string[];
  /** For the bank user. */
  readonly message: string;
}

/** Invalid fields by their names. */
export type InvalidFields = ReadonlyMap<string, InvalidField>;

/** @returns whether a value keeps a rule with this limit */
type Rule = (value: string, limit: string) => boolean;

const size = (value: string) => [...value].length;

const rules: Readonly<Record<string, Rule>> = {
  required: (value) => value !== '',
  alpha_num: (value) => /^[\p{L}\p{M}\p{N}]+$/u.test(value),
  between: (value, limit) => {
    const [min, max] = limit.split(',').map(Number) as [number, number];
    return size(value) >= min && size(value) <= max;
  },
  digits: (value, limit) => /^\d+$/.test(value) && value.length === Number(limit),
  in: (value, limit) => limit.split(',').includes(value),
  size: (value, limit) => size(value) === Number(limit),
};

/**
 * Checks values against the rules of the elements; of a `multi` element, those of the chosen option.
 *
 * @see Reference, section "Validation rules"
 */
export function validate(elements: readonly WizardElement[], values: Values, texts: Texts): InvalidFields {
  return new Map(elements.flatMap((element) => [...invalidFields(element, values, texts)]));
}

function invalidFields(element: WizardElement, values: Values, texts: Texts): InvalidFields {
  if (element.type === 'multi') {
    const option = element.elements.find(({ value }) => value === fieldValue(values, element.name));
    const missing: InvalidField = { rules: ['required'], message: texts.rules.required };
    return option === undefined ? new Map([[element.name, missing]]) : validate(option.elements, values, texts);
  }
  if (!('validation' in element)) return new Map();
  const broken = brokenRules(element, values);
  if (broken.length === 0) return new Map();
  return new Map([[element.name, { rules: broken, message: message(element.name, broken[0] ?? '', texts) }]]);
}

/** An empty value breaks `required` and no other rule. */
function brokenRules({ type, name, validation }: ValueElement, values: Values): string[] {
  const sent = fieldValue(values, name);
  const value = type === 'checkbox' && !isTicked(sent) ? '' : sent;
  return validation.split('|').filter((rule) => {
    const [kind, limit] = parts(rule);
    return (kind === 'required' || value !== '') && rules[kind]?.(value, limit) === false;
  });
}

function message(name: string, rule: string, texts: Texts): string {
  const [kind, limit] = parts(rule);
  if (kind === 'required') return texts.required[name] ?? texts.rules.required;
  const text = texts.rules[kind as keyof Texts['rules']];
  const [min = '', max = ''] = limit.split(',');
  return text.replace('{min}', min).replace('{max}', max);
}

function parts(rule: string): [kind: string, limit: string] {
  const [kind = '', limit = ''] = rule.split(':');
  return [kind, limit];
}
