/**
 * The bytes of a file, such as a PDF: a `Blob` wherever the environment has one (browsers, Node), otherwise a
 * `Uint8Array`. It is looked up, not named, so that these types also compile without the DOM library.
 */
export type Binary = typeof globalThis extends { Blob: { prototype: infer File } } ? File : Uint8Array;
