/**
 * Bytes of a file, such as a PDF: a `Blob` if the environment has one (browsers, Node), otherwise a `Uint8Array`. `Blob`
 * is looked up in the global scope, so that these types also compile without the DOM library.
 */
export type Binary = typeof globalThis extends { Blob: { prototype: infer File } } ? File : Uint8Array;
