export { runTasks, streams } from './command.ts';
