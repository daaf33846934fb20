import type { Verification } from '@xs2a/types';
import { toCents } from '../../money.ts';
import { newId } from '../../platform/ids.ts';
import type { WizardSessionRow } from '../../store/sessions.ts';
import type { Context } from '../operation.ts';
import { commonMembers, type Finish, readResult, storeResult } from './result.ts';

/** A verification: the account, and whether its balance covers the amount. */
export async function finishVerification(effect: Finish, session: WizardSessionRow, context: Context): Promise<void> {
  const result = await readResult(effect, session, context);
  const { account, balance } = result.statement;
  const { check_amount, check_currency_id } = result.parameters as {
    check_amount?: number | string;
    check_currency_id?: string;
  };
  const wanted = check_amount === undefined ? undefined : toCents(check_amount);
  // An amount that is too large for any balance is not covered.
  const isPassed = check_amount !== undefined && wanted !== undefined && balance + account.overdraftLimit >= wanted;
  const verification: Verification = {
    ...commonMembers(result, session, newId('verification'), context.now),
    object: 'xs2a_verification',
    account_holder: account.holder,
    iban: account.iban,
    bic: account.bic,
    bank_name: account.bankName,
    country_id: account.countryId,
    check_requested: check_amount !== undefined,
    check_amount: check_amount ?? 0,
    check_currency_id: check_currency_id ?? 'EUR',
    check_passed: isPassed,
  };
  await storeResult(context, session, 'verification', verification, {
    account_holder: account.holder,
    iban: account.iban,
    bic: account.bic,
    country_id: account.countryId,
    check_requested: check_amount === undefined ? 0 : 1,
    check_passed: isPassed ? 1 : 0,
  });
}
