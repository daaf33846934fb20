/** `default`, `readOnly` and `writeOnly`: how a value is treated, rather than what it may be. */
import { equal } from '../../model/json.ts';
import { labelOf } from '../label.ts';
import type { Pair } from './index.ts';

export function compareDefaults({ walk, here, before, after }: Pair): void {
  const [old, fresh] = [before.entries.get('default')?.[0], after.entries.get('default')?.[0]];
  if (!equal(old?.raw, fresh?.raw)) {
    walk.emit(here, 'default-changed', {
      pointer: (fresh ?? old)?.pointer ?? after.pointer,
      subject: `The default of \`${labelOf(after.pointer)}\``,
      before: old?.raw,
      after: fresh?.raw,
    });
  }
  for (const keyword of ['readOnly', 'writeOnly'] as const) {
    const [was, is] = [before, after].map((shape) =>
      (shape.entries.get(keyword) ?? []).some(({ raw }) => raw === true),
    );
    if (was === is) continue;
    walk.emit(here, 'access-changed', {
      pointer: (after.entries.get(keyword) ?? before.entries.get(keyword))?.[0]?.pointer ?? after.pointer,
      subject: `\`${keyword}\` of \`${labelOf(after.pointer)}\``,
      before: was,
      after: is,
    });
  }
}
