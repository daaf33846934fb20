import type { Kind } from '../kind.ts';
import { breakingRule } from './breaking-rule.ts';
import { check } from './check.ts';
import { element } from './element.ts';
import { guide } from './guide.ts';
import { operation } from './operation/index.ts';
import { packageKind } from './package.ts';
import { rule } from './rule.ts';

/** What can be made, by the word of the command line. */
export const kinds: Readonly<Record<string, Kind>> = {
  operation,
  check,
  element,
  rule,
  'breaking-rule': breakingRule,
  guide,
  package: packageKind,
};
