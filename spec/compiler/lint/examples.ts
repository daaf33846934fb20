/** Says where in the sources an example stands that its schema refuses. */
import { toPointer } from '../../reader/json.ts';
import type { Contract } from '../../reader/references.ts';
import { locate, type Source } from '../../reader/source.ts';
import { type Validator, validateExamples } from '../examples.ts';
import { toSourcePlace } from './mapping.ts';
import type { Problem } from './problem.ts';

/**
 * @param contract the bundle
 * @param source the files it was made of
 * @param validate of the same bundle
 */
export function exampleProblems(contract: Contract, source: Source, validate: Validator): Problem[] {
  return validateExamples(contract, validate).map(({ path, found, expected, repair }) => {
    const place = toSourcePlace(source, path);
    return {
      rule: 'valid-examples',
      file: place.file,
      ...locate(source.files.get(place.file), place.path),
      pointer: toPointer(place.path),
      found,
      expected,
      repair,
    };
  });
}
