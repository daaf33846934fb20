import type { Risk, RiskInput } from '@xs2a/types';
import { computeChecks } from '../../domain/risks/index.ts';
import { type RiskSource, viewOf } from '../../domain/risks/view.ts';
import { newId } from '../../platform/ids.ts';
import type { WizardSessionRow } from '../../store/sessions.ts';
import type { Context } from '../operation.ts';
import { commonMembers, type Finish, readResult, storeResult } from './result.ts';

/** A risk: the account, and every check that was requested, computed from what the bank shows now. */
export async function finishRisk(effect: Finish, session: WizardSessionRow, context: Context): Promise<void> {
  const { vault, now } = context;
  const result = await readResult(effect, session, context);
  const { account } = result.statement;
  const common = commonMembers(result, session, newId('risk'), now);
  const request = result.parameters as RiskInput;
  const source: RiskSource = {
    login: result.login,
    accountId: account.id,
    today: result.today,
    createdAt: common.created_at,
    snapshot: request.xs2a_account_snapshot,
    factSheet: request.xs2a_fact_sheet,
  };
  const risk: Risk = {
    ...common,
    object: 'xs2a_risk',
    account_holder: account.holder,
    iban: account.iban,
    bic: account.bic,
    bank_name: account.bankName,
    country_id: account.countryId,
    ...computeChecks(request, viewOf(source)),
  };
  await storeResult(context, session, 'risk', risk, {
    // The files are computed from it when they are asked for.
    sealed_login: vault.seal(JSON.stringify(source)),
    account_holder: account.holder,
    iban: account.iban,
    bic: account.bic,
    country_id: account.countryId,
  });
}
