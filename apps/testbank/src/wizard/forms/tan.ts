import { flicker, helpText, image, text, type WizardElement } from '../elements.ts';
import { fieldValue } from '../input.ts';
import { encodeHhd, framesOf } from '../media/hhd.ts';
import { photoTanUrl } from '../media/photo-tan.ts';
import { qrUrl } from '../media/qr.ts';
import { challengeOf, transferText } from '../order.ts';
import { bankTexts } from '../texts/bank.ts';
import { isApprovedOutside } from './approval.ts';
import { type Form, type Outcome, refused, type Scene } from './form.ts';

/** A session ends with this wrong TAN. */
const maxTans = 3;

/** The TAN that is wrong; every other one is right. */
const wrongTan = 'WRONG';

/** Approval of a payment by a TAN, or on a page of the bank. */
export const tanForm: Form = {
  name: 'tan',
  currentStep: 'WizardTanStep',
  remembers: [],
  undo: {},
  enter({ session, context }) {
    if (isApprovedOutside(session)) return { kind: 'done', session };
    const approval = session.tanMethod === 'redirect' ? { since: context.now, decision: null } : null;
    return { kind: 'show', session: { ...session, approval } };
  },
  elements: (scene) => [helpText(bankTexts.order, transferText(scene.session.parameters)), ...method(scene)],
  submit(scene, values) {
    const { session } = scene;
    if (session.tanMethod === 'redirect') return { kind: 'show', session };
    const isWrong = fieldValue(values, 'tan') === wrongTan || session.failures?.tan === 'wrong';
    return isWrong ? wrong(scene) : { kind: 'done', session };
  },
  /** Whoever returns from the page of the bank has approved, unless a control call says otherwise. */
  resume(scene): Outcome {
    const { session } = scene;
    if (session.tanMethod !== 'redirect') return { kind: 'show', session };
    return session.approval?.decision === 'refused' ? refused(scene) : { kind: 'done', session };
  },
};

function method({ session, context, texts }: Scene): WizardElement[] {
  const order = transferText(session.parameters);
  const tan = text('tan', texts.tan, 'required|alpha_num');
  switch (session.tanMethod) {
    case 'photo':
      return [image(photoTanUrl(order), bankTexts.scanPhoto), tan];
    case 'qr':
      return [image(qrUrl(order), bankTexts.scanQr), tan];
    case 'flicker':
      return [
        helpText('', bankTexts.readFlicker),
        flicker(framesOf(encodeHhd(challengeOf(session.parameters))), texts.tan),
      ];
    case 'redirect': {
      const redirect = { name: 'redirect', label: texts.redirect, back: texts.back, url: context.approvalUrl };
      return [helpText(bankTexts.redirectTitle, bankTexts.redirect), { type: 'redirect', ...redirect }];
    }
    default:
      return [helpText('', bankTexts.smsSent), tan];
  }
}

function wrong({ session, texts }: Scene): Outcome {
  const counted = { ...session, failedTans: session.failedTans + 1 };
  if (counted.failedTans >= maxTans) {
    const error = { code: 'tan_failed', message: texts.errors.tans, lastError: 'max_tan_tries' } as const;
    return { kind: 'fail', session: counted, error };
  }
  const error = { code: 'tan_failed', message: texts.errors.tan, lastError: 'tan_failed' } as const;
  return { kind: 'show', session: counted, error };
}
