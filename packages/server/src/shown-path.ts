import { type Contract, mergedSchema, redacted } from '@xs2a/contract';

/**
 * Makes paths as they may be shown, because a caller may send a secret where an id belongs. Shown are the words of the
 * contract, and what a path parameter documents: text that keeps a `pattern`, or an integer.
 *
 * @returns a function of a path. In one that the contract does not have, which is usually a typing mistake, words of
 *   lower-case letters are shown too.
 */
export function createPathRedactor(contract: Contract): (path: string, isKnown: boolean) => string {
  const paths = contract.operations.flatMap(({ path, aliases }) => [path, ...aliases]);
  const words = new Set(paths.flatMap((path) => path.split('/')).filter((segment) => !segment.includes('{')));
  const shapes = idShapes(contract);
  const isShown = (segment: string) => words.has(segment) || shapes.some((shape) => shape.test(segment));
  return (path, isKnown) =>
    path
      .split('/')
      .map((segment) => (isShown(segment) || (!isKnown && /^[a-z]{0,24}$/.test(segment)) ? segment : redacted))
      .join('/');
}

function idShapes(contract: Contract): RegExp[] {
  const parameters = contract.operations.flatMap((operation) => operation.parameters);
  const schemas = parameters
    .filter((parameter) => parameter.in === 'path')
    .map(({ schema }) => mergedSchema(contract, schema?.schema));
  const patterns = schemas.flatMap(({ type, pattern }) =>
    typeof pattern === 'string' ? pattern : type === 'integer' ? '-?[0-9]+' : [],
  );
  return [...new Set(patterns)].map((pattern) => new RegExp(`^(?:${pattern})$`, 'u'));
}
