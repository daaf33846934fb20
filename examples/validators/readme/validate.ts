import { validate } from '@readme/openapi-parser';
import { readContract, report } from '../contract.ts';

const result = await validate(readContract() as never);
const minded = [...(result.valid ? [] : result.errors), ...result.warnings];
report({ document: minded.map(({ message }) => ({ rule: 'schema', place: '#', message })) });
