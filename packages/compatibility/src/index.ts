export { type DiffOptions, diff } from './diff.ts';
export { load } from './input/load.ts';
export { InputError } from './model/json.ts';
export type { Change, Difference } from './policy/change.ts';
export type { Bump, Rule } from './policy/rule.ts';
export { type Reporter, reporters } from './report/index.ts';
export { rules } from './rules/index.ts';
