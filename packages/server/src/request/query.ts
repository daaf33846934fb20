import { addError, newErrors, validationFailed } from '../problem.ts';

/**
 * Parses a query. `URLSearchParams` would silently replace what it cannot decode.
 *
 * @throws {Problem} 422 naming each parameter that is wrongly encoded
 */
export function parseQuery(search: string): URLSearchParams {
  if (search.includes('%')) checkEncoding(search);
  return new URLSearchParams(search);
}

function checkEncoding(search: string): void {
  const errors = newErrors();
  for (const pair of search.split('&')) {
    const [name = '', value = ''] = pair.split('=', 2);
    if (!isDecodable(name)) addError(errors, 'query', 'The query is not correctly encoded.');
    else if (!isDecodable(value)) addError(errors, decodeURIComponent(name), 'The value is not correctly encoded.');
  }
  if (Object.keys(errors).length > 0) throw validationFailed(errors);
}

/** Whether a part of a URL is correctly percent-encoded UTF-8. */
export function isDecodable(text: string): boolean {
  try {
    // Without a use of its value, a bundler takes the call for dead code.
    return decodeURIComponent(text) !== undefined;
  } catch {
    return false;
  }
}
