import type { Download } from '@xs2a/client';

/** A downloaded file. */
export interface File {
  readonly bytes: Buffer;
  /** Media type. */
  readonly type: string;
  readonly name: string | undefined;
}

/** Largest file that is passed to an agent, in bytes. */
export const largestFile = 5_000_000;

/** A file is too large. */
export class FileError extends Error {
  override name = 'FileError';
}

/** @throws {FileError} without reading on, if it is larger than {@link largestFile} */
export async function readFile({ stream, type, fileName }: Download): Promise<File> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > largestFile) throw new FileError(`The file is larger than ${largestFile} bytes: download it yourself.`);
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks), type, name: fileName };
}
