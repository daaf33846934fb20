/** Random but repeatable inputs, generated from the schemas of a contract. */
export { type RandomOptions, runRandom } from './run.ts';
