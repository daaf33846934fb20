/** What `/_mock` answers, as the page reads it. */

import type { JournalEntry } from '@xs2a/server/journal';
import type { Overview } from '../control/overview.ts';
import type { Preview } from '../control/preview.ts';
import type { DeliveryReport } from '../control/webhooks.ts';

export type { JournalEntry, Overview, Preview };

export type Tag = Overview['tags'][number];
export type Operation = Tag['operations'][number];
export type Answer = Operation['answers'][number];
export type RequestExample = Operation['requestExamples'][number];

/** A pin as `GET /_mock/next` lists it. */
export interface Pin {
  operationId: string;
  code: number | null;
  example: string | null;
  times: number;
  delay_ms: number;
  scenario: string | null;
}

/** A pin as `POST /_mock/next` takes it. */
export type PinRequest =
  | { operationId: string; code: number; example?: string; times: number; delay_ms: number }
  | { scenario: string; delay_ms: number };

export interface Scenario {
  name: string;
  summary: string;
  operationId: string | null;
  steps: string[];
}

export interface WebhookEvent {
  event: string;
  summary: string;
  examples: { example: string; summary: string }[];
}

export interface WebhookRequest {
  event: string;
  example?: string;
  url: string;
  secret: string;
}

export type Delivery = DeliveryReport;
