/** Reads the values of options. */

/** The command line is wrong. The message names the option and what it expects. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** @returns `undefined` when neither is given */
export function eitherOr<Name extends string>(
  values: { [Key in Name]?: boolean },
  yes: Name,
  no: Name,
): boolean | undefined {
  if (values[yes] === true && values[no] === true) throw new UsageError(`--${yes} and --${no} exclude each other.`);
  return values[yes] ?? (values[no] === true ? false : undefined);
}

export function optional<Value>(
  value: string | undefined,
  option: string,
  read: (option: string, value: string) => Value,
): Value | undefined {
  return value === undefined ? undefined : read(option, value);
}

export function integer(option: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (/^[0-9]+$/.test(value) && number >= least && number <= most) return number;
  throw wrong(option, value, `a whole number from ${least} to ${most}`);
}

export function seconds(option: string, value: string): number {
  if (/^[0-9]*\.?[0-9]+$/.test(value) && Number(value) > 0) return Number(value);
  throw wrong(option, value, 'a number of seconds, such as 60');
}

export function perSecond(option: string, value: string): number {
  if (/^[0-9]*\.?[0-9]+$/.test(value) && Number(value) > 0) return Number(value);
  throw wrong(option, value, 'a number of requests per second, such as 10 or 0.5');
}

export function percent(option: string, value: string): number {
  if (/^[0-9]*\.?[0-9]+$/.test(value) && Number(value) <= 100) return Number(value);
  throw wrong(option, value, 'a number from 0 to 100');
}

export function oneOf<Value extends string>(option: string, value: string, known: readonly Value[]): Value {
  const choice = known.find((candidate) => candidate === value);
  if (choice === undefined) throw wrong(option, value, known.join(', '));
  return choice;
}

export function wrong(option: string, value: string, expected: string): UsageError {
  return new UsageError(`${option} "${value}" is not valid. Expected: ${expected}.`);
}
