import qs from 'qs';
import { Problem, validationFailed } from './errors.ts';
import { checkName } from './keys.ts';

const limits = { depth: 8, parameterLimit: 1000, arrayLimit: 100 };

/**
 * Parses a form with brackets: `metadata[order]=1` is `{metadata: {order: '1'}}`. Values stay strings.
 *
 * @throws Problem 422 on `body` if it nests too deep, has too many fields or is wrongly encoded, on the field of a key
 *   that reaches a prototype
 */
export function parseForm(text: string): unknown {
  try {
    return qs.parse(text, {
      ...limits,
      strictDepth: true,
      throwOnLimitExceeded: true,
      decoder: (encoded, _default, _charset, type) => {
        const decoded = decodeURIComponent(encoded.replaceAll('+', ' '));
        if (type === 'key') checkName(decoded);
        return decoded;
      },
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof URIError) throw validationFailed({ body: ['The body is not a correctly encoded form.'] });
    const { depth, parameterLimit, arrayLimit } = limits;
    const most = `${depth} levels of brackets, ${parameterLimit} fields and ${arrayLimit} values in a list`;
    const message = `The body is not a valid form: at most ${most}.`;
    throw validationFailed({ body: [message] });
  }
}
