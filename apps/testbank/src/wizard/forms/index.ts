import type { StepName } from '../session.ts';
import { accountForm } from './account.ts';
import { bankForm } from './bank.ts';
import { finishForm } from './finish.ts';
import type { Form } from './form.ts';
import { loginForm } from './login.ts';
import { secondLoginForm } from './second-login.ts';
import { tanForm } from './tan.ts';

export const forms: Readonly<Record<StepName, Form>> = {
  bank: bankForm,
  login: loginForm,
  'second-login': secondLoginForm,
  account: accountForm,
  tan: tanForm,
  finish: finishForm,
};
