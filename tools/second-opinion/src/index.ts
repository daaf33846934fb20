export { compare, type Disagreement } from './compare.ts';
export { differencesWithMemory, explains, knownDifferences, unexplained } from './known-differences.ts';
export { startPrismJudge } from './prism.ts';
export { type RespectStep, runRespect } from './respect.ts';
