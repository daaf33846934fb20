/**
 * Reads the body of an answer as UTF-8. In Node, `text()` takes longer than the parts of the stream.
 *
 * @throws the error of the stream
 */
export async function readText(response: Response): Promise<string> {
  // Not every runtime has streams, and an empty answer has none.
  const reader = response.body?.getReader?.();
  if (!reader) return response.text();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let part = await reader.read();
  for (; !part.done; part = await reader.read()) parts.push(part.value);
  return parts[1] ? new Blob(parts).text() : new TextDecoder().decode(parts[0]);
}
