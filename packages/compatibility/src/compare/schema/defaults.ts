/** `default`, `readOnly` and `writeOnly`: how a value is treated, rather than what it may be. */
import { equal } from '../../model/json.ts';
import { emit, entriesOf, nameOf, type Pair, pointerOf } from './pair.ts';

export function compareDefaults(pair: Pair): void {
  const [before, after] = entriesOf(pair, 'default').map(([entry]) => entry?.raw);
  if (!equal(before, after)) {
    const subject = `\`default\` of ${nameOf(pair)}`;
    emit(pair, 'default-changed', { pointer: pointerOf(pair, 'default'), subject, before, after });
  }
  for (const keyword of ['readOnly', 'writeOnly'] as const) {
    const [was, is] = entriesOf(pair, keyword).map((entries) => entries.some(({ raw }) => raw === true));
    if (was === is) continue;
    emit(pair, 'access-changed', {
      pointer: pointerOf(pair, keyword),
      subject: `\`${keyword}\` of ${nameOf(pair)}`,
      before: was,
      after: is,
    });
  }
}
