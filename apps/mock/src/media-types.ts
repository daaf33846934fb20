/** Whether a media type is JSON: `application/json`, `application/problem+json`; parameters are overlooked. */
export function isJson(mediaType: string | undefined): boolean {
  return mediaType !== undefined && /^[^;]*[/+]json\s*(;|$)/i.test(mediaType);
}

/** Whether a media type is in a range (`image/*`, `*\/*`), as a contract may write them. */
export function isInRange(mediaType: string, range: string): boolean {
  const wanted = range.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (wanted === '*/*') return true;
  return wanted.endsWith('/*') ? mediaType.startsWith(wanted.slice(0, -1)) : mediaType === wanted;
}
