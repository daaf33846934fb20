import type { StepName } from '../session.ts';
import { accountForm } from './account.ts';
import { approvalForm } from './approval.ts';
import { bankForm } from './bank.ts';
import { configForm } from './config.ts';
import { finishForm } from './finish.ts';
import type { Form } from './form.ts';
import { loginForm } from './login.ts';
import { secondLoginForm } from './second-login.ts';
import { showcaseForm, showcasesForm } from './showcases.ts';
import { tanForm } from './tan.ts';

export const forms: Readonly<Record<StepName, Form>> = {
  bank: bankForm,
  login: loginForm,
  'second-login': secondLoginForm,
  config: configForm,
  approval: approvalForm,
  showcases: showcasesForm,
  showcase: showcaseForm,
  account: accountForm,
  tan: tanForm,
  finish: finishForm,
};
