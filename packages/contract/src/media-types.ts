/** Media types: which of them this package can write, and whether one is in a range. */

export const formType = 'application/x-www-form-urlencoded';
const multipartType = 'multipart/form-data';

/** Whether a media type is JSON: `application/json`, `application/problem+json`, with or without parameters. */
export function isJson(mediaType: string | undefined): boolean {
  return mediaType !== undefined && /^[^;]*[/+]json\s*(;|$)/i.test(mediaType);
}

/** Whether a media type is XML: `application/xml`, `text/xml`, `application/atom+xml`, with or without parameters. */
export function isXml(mediaType: string | undefined): boolean {
  return mediaType !== undefined && /^[^;]*[/+]xml\s*(;|$)/i.test(mediaType);
}

/** Whether a media type is a URL-encoded form, with or without parameters. */
export function isForm(mediaType: string | undefined): boolean {
  return essence(mediaType ?? '') === formType;
}

/** Whether a media type is a form of parts, with or without parameters. */
export function isMultipart(mediaType: string | undefined): boolean {
  return essence(mediaType ?? '') === multipartType;
}

/** Whether a media type is in a range (`image/*`, `*\/*`). Parameters of the range are ignored. */
export function isInRange(mediaType: string, range: string): boolean {
  const acceptedType = essence(range);
  if (acceptedType === '*/*') return true;
  return acceptedType.endsWith('/*') ? mediaType.startsWith(acceptedType.slice(0, -1)) : mediaType === acceptedType;
}

/** Whether a media type is a range. */
export function isRange(mediaType: string): boolean {
  return essence(mediaType).endsWith('/*');
}

/** A media type without its parameters, in small letters. */
export function essence(mediaType: string): string {
  return mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
