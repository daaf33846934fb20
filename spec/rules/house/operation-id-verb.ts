import { operations } from '../../reader/operations.ts';
import type { HouseRule } from '../rule.ts';

const verbs: { [method: string]: string[] } = {
  get: ['get', 'list', 'download', 'autocomplete'],
  post: ['create', 'mark', 'sync', 'submit'],
  put: ['create'],
  patch: ['refresh'],
  delete: ['delete'],
};

export default {
  reason: 'Operation ids become the method names of every client, which use one verb for each kind of call.',
  *check(contract) {
    for (const { path, node, method, webhook } of operations(contract)) {
      const id = String(node.operationId ?? '');
      const allowed = webhook ? ['on'] : (verbs[method] ?? []);
      const verb = /^[a-z]+(?=[A-Z])/.exec(id)?.[0] ?? '';
      if (allowed.includes(verb) && /^[A-Za-z]+$/.test(id)) continue;
      yield {
        path: 'operationId' in node ? [...path, 'operationId'] : path,
        actual: id === '' ? 'no operationId' : `\`${id}\``,
        expected: `camelCase, a verb and a noun; verbs of ${webhook ? 'a webhook' : method.toUpperCase()}: ${allowed.join(', ')}`,
        repair: `Name it like \`${allowed[0] ?? 'get'}${id.replace(/^[a-z]+(?=[A-Z])/, '') || 'Payment'}\`.`,
      };
    }
  },
} satisfies HouseRule;
