/** Media types: which of them this package can write, and whether one is in a range. */

export const formType = 'application/x-www-form-urlencoded';

/** Whether a media type is JSON: `application/json`, `application/problem+json`, with or without parameters. */
export function isJson(mediaType: string | undefined): boolean {
  return mediaType !== undefined && /^[^;]*[/+]json\s*(;|$)/i.test(mediaType);
}

/** Whether a media type is a URL-encoded form, with or without parameters. */
export function isForm(mediaType: string | undefined): boolean {
  return essence(mediaType ?? '') === formType;
}

/** Whether a media type is in a range (`image/*`, `*\/*`). Parameters of the range are ignored. */
export function isInRange(mediaType: string, range: string): boolean {
  const acceptedType = essence(range);
  if (acceptedType === '*/*') return true;
  return acceptedType.endsWith('/*') ? mediaType.startsWith(acceptedType.slice(0, -1)) : mediaType === acceptedType;
}

/** A media type without its parameters, in small letters. */
function essence(mediaType: string): string {
  return mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
