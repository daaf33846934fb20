export { long as default } from '../../vitest.shared.ts';
