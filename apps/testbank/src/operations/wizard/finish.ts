import type { WizardSessionRow } from '../../store/sessions.ts';
import type { Context } from '../operation.ts';
import { finishConnection, finishSync } from './finish-connection.ts';
import { finishPayment } from './finish-payment.ts';
import { finishRisk } from './finish-risk.ts';
import { finishVerification } from './finish-verification.ts';
import type { Finish } from './result.ts';

type Finisher = (finish: Finish, session: WizardSessionRow, context: Context) => Promise<void>;

const finishers: Readonly<Record<WizardSessionRow['product'], Finisher>> = {
  verification: finishVerification,
  risk: finishRisk,
  payment: finishPayment,
  connection: finishConnection,
  sync: finishSync,
};

/** Stores the result of a session, with its events. */
export const finish: Finisher = (effect, session, context) => finishers[session.product](effect, session, context);
