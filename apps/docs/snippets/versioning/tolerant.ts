import { isKnownElement } from '@xs2a/client/wizard';
import type { WizardErrorDetails } from '@xs2a/types';
import { checkPayload } from '@xs2a/webhooks/schemas';

// #region main
// A form element whose type this program does not know: show its label, if it has one, and go on.
const element = { type: 'slider', name: 'amount', label: 'Betrag' };
console.log(
  isKnownElement(element) ? element.type : `not known: show "${element.label}"`,
);

// An event whose type this program does not know: answer 200, and keep or drop it.
const event = checkPayload({
  id: 'ev_fhDFdPRtECqwOlys',
  type: 'bank_accounts.closed',
  data: {},
});
console.log(
  event.ok && event.documented ? event.event.type : 'not known: keep the event',
);

// An error code that this program does not know: look at `recoverable`.
const error = JSON.parse(
  '{"code":"bank_closed","message":"…","recoverable":false}',
) as WizardErrorDetails;
switch (error.code) {
  case 'login_failed':
  case 'tan_failed':
    console.log('once more, please');
    break;
  default:
    console.log(
      error.recoverable ? 'once more, please' : 'start a new session',
    );
}
// #endregion
