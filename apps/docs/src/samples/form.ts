import qs from 'qs';

/** The fields of a form as the API takes them: nested ones with brackets, `metadata[custid]`, lists with `[]`. */
export function toFields(value: unknown): [name: string, value: string][] {
  return [...new URLSearchParams(qs.stringify(value, { arrayFormat: 'brackets' }))];
}
