import { validate } from '@scalar/openapi-parser';
import { readContract, report } from '../contract.ts';

const { errors = [] } = await validate(readContract());
report({
  document: errors.map(({ code, message, path }) => {
    return { rule: code ?? 'schema', place: ['#', ...(path ?? [])].join('/'), message };
  }),
});
