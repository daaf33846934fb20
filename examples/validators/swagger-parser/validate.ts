import SwaggerParser from '@apidevtools/swagger-parser';
import { readContract, report } from '../contract.ts';

try {
  await SwaggerParser.validate(readContract() as never);
  report({ document: [] });
} catch (error) {
  report({ document: [{ rule: 'schema', place: '#', message: (error as Error).message }] });
}
