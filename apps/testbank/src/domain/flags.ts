/** A flag as JSON, forms and queries write it: `true`, `"true"`, `1` and `"1"` are yes. */
export function isYes(flag: boolean | string | number | undefined): boolean {
  return flag === true || flag === 'true' || flag === 1 || flag === '1';
}
