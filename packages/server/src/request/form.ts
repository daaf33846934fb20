import qs from 'qs';
import { Problem, validationFailed } from '../problem.ts';
import { checkName } from './keys.ts';

/** Levels of brackets, fields of a form, and values of a list. */
const formLimits = { depth: 8, fields: 1000, values: 100 };

/**
 * Parses a form with brackets: `metadata[order]=1` is `{metadata: {order: '1'}}`. Values stay strings.
 *
 * @throws {Problem} 422 on `body` for a form that is beyond {@link formLimits} or wrongly encoded, on the field of a key
 *   that reaches a prototype
 */
export function parseForm(text: string): unknown {
  const { depth, fields, values } = formLimits;
  try {
    return qs.parse(text, {
      depth,
      parameterLimit: fields,
      arrayLimit: values,
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
    const most = `${depth} levels of brackets, ${fields} fields and ${values} values in a list`;
    throw validationFailed({ body: [`The body is not a valid form: at most ${most}.`] });
  }
}
