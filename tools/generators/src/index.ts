export { installExamples } from './install.ts';
