import rule from '../../../rules/house/aliases-are-paths.ts';
import { describeRule } from '../describe-rule.ts';

describeRule('aliases-are-paths', rule, [
  {
    name: 'another path with the same parameters passes',
    given: `
      paths:
        /v1/api/users/{user_id}: { x-aliases: ['/v1/users/{user_id}'] }
        /v1/wizard: { x-aliases: [/v1/api/wizard, /v1.1/wizard] }`,
    want: [],
  },
  {
    name: 'what is not a path is reported, and a parameter of another name',
    given: `
      paths:
        /v1/a: { x-aliases: [null] }
        /v1/b: { x-aliases: [] }
        /v1/c/{c_id}: { x-aliases: ['/v1/d/{d_id}'] }`,
    want: [
      '#/paths/~1v1~1a/x-aliases/0: null',
      '#/paths/~1v1~1b/x-aliases: []',
      '#/paths/~1v1~1c~1{c_id}/x-aliases/0: "/v1/d/{d_id}"',
    ],
  },
  {
    name: 'an alias that is a path of its own is reported, and one that two paths claim',
    given: `
      paths:
        /v1/a: { x-aliases: [/v1/b] }
        /v1/b: { x-aliases: [/v1/c] }
        /v1/d: { x-aliases: [/v1/c] }`,
    want: [
      '#/paths/~1v1~1a/x-aliases/0: /v1/b, which is a path already',
      '#/paths/~1v1~1d/x-aliases/0: /v1/c, which is an alias of /v1/b already',
    ],
  },
]);
