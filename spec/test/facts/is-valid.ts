import { Ajv2020 } from 'ajv/dist/2020.js';
import { contract } from '../contract.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(contract, 'contract');

/** @param schema name of a schema, a property of one (`Payment/properties/purpose`), or `parameters/PerPage/schema` */
export function isValid(schema: string, value: unknown): boolean {
  const place = schema.startsWith('parameters/') ? schema : `schemas/${schema}`;
  return ajv.validate({ $ref: `contract#/components/${place}` }, value);
}
