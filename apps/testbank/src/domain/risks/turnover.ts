import type { AccountSnapshotTurnover } from '@xs2a/types';
import type { Turnover } from '../../bank/types.ts';
import { toAmount } from '../../money.ts';

/** A turnover as the files of a risk write it. */
export function toTurnover({
  bookingDate,
  amount,
  currency,
  purpose,
  counterHolder,
  counterIban,
  counterBic,
  prebooked,
  canceled,
  tags,
}: Turnover): AccountSnapshotTurnover {
  return {
    booking_date: bookingDate,
    amount: toAmount(amount),
    currency_id: currency,
    purpose: [...purpose],
    ...(counterHolder !== undefined && { counter_holder: counterHolder }),
    ...(counterIban !== undefined && { counter_iban: counterIban }),
    ...(counterBic !== undefined && { counter_bic: counterBic }),
    prebooked,
    canceled,
    tags: [...tags],
  };
}
