export { createProgress, type Progress } from './progress.ts';
export { runTurbo, type TaskResult, type TurboRun } from './turbo.ts';
