export { Journal, type JournalEntry } from './journal.ts';
export { createRecorder } from './recorder.ts';
export type { Refusal } from './refusal.ts';
