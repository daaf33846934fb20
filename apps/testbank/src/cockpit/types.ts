/** What the Testbank answers, as the pages read it. */
import type { Schemas } from '../control/types.ts';

export type { Catalog } from './catalog.ts';
export type { Field } from './fields.ts';

export type Account = Schemas['Account'];
export type ApiKey = Schemas['ApiKey'];
export type Delivery = Schemas['Delivery'];
export type Fault = Schemas['Fault'];
export type LoggedRequest = Schemas['LoggedRequest'];
export type Session = Schemas['Session'];
export type Webhook = Schemas['Webhook'];

/** An event, as far as it is shown. */
export interface StoredEvent {
  id: string;
  type: string;
  message: string;
  transaction: string | null;
  data: unknown;
  created_at: string;
}

export interface BankUser {
  id: string;
  name: string;
  created_at: string;
}

export interface BankAccount {
  id: string;
  holder: string;
  iban: string;
  bank_name: string;
}

export interface Turnover {
  booking_date: string;
  amount: number;
  prebooked: boolean;
  canceled: boolean;
}

/** An answer of the wizard, as far as the page reads it. */
export interface WizardAnswer {
  error: { code?: string; message?: string; recoverable?: boolean } | [];
  polling: { interval?: number };
  form: { name: string; elements: { type: string }[] };
  additional_data?: { login_credentials?: string };
}
