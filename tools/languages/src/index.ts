export { formatJava, formatPhp, formatPython } from './format.ts';
export { readJavaRequest } from './java/request.ts';
export { openPhp } from './php/php.ts';
export type { Interpreter, Outcome } from './program.ts';
export { openPython } from './python/python.ts';
