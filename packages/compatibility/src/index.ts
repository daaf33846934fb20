export { type DiffOptions, diff } from './diff.ts';
export { load } from './input/load.ts';
export { InputError } from './model/json.ts';
export type { Bump } from './policy/bump.ts';
export type { Change, Difference } from './policy/change.ts';
export type { Rule } from './policy/rule.ts';
export { rules } from './policy/rules.ts';
export { type Reporter, reporters } from './report/index.ts';
