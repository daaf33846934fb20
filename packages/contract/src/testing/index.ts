/** What tests of the other packages share: small contracts, good and bad requests of the large one, and a check of answers. */
export { type AnswerCheck, createAnswerCheck } from './answers.ts';
export { contractOf, json, operationOf } from './contracts.ts';
export { faultOf, title } from './guard/fault.ts';
export { type BadRequest, guardTableOf, operationsWithBody } from './guard/table.ts';
export { exampleInput, type Input } from './input.ts';
export { openNames, secretNames } from './secret-names.ts';
