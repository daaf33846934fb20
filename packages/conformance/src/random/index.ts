/** Random but repeatable inputs, made from the schemas of a contract. */
export { type RandomOptions, runRandom } from './run.ts';
