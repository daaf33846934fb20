/** The formats of a report. */
import type { Difference } from '../policy/change.ts';
import { toGithub } from './github.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { toText } from './text.ts';

/** Writes a difference; `file` is the name of the revision, for formats that show it. */
export type Reporter = (difference: Difference, file: string) => string;

export const reporters: Readonly<Record<'text' | 'json' | 'markdown' | 'github', Reporter>> = {
  text: toText,
  json: toJson,
  markdown: toMarkdown,
  github: toGithub,
};
