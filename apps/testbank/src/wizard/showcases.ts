import { captcha, flicker, helpText, image, password, radio, select, text, type WizardElement } from './elements.ts';
import type { Scene } from './forms/form.ts';
import { captchaText, captchaUrl } from './media/captcha.ts';
import { encodeHhd, framesOf } from './media/hhd.ts';
import { qrUrl } from './media/qr.ts';
import type { ShowcaseName } from './session.ts';
import { bankTexts } from './texts/bank.ts';

const { showcase: bank } = bankTexts;

const digits = 'required|digits:6';

/** The elements of each showcase. */
export const showcases: Readonly<Record<ShowcaseName, (scene: Scene) => readonly WizardElement[]>> = {
  credentials: () => [
    text('customer_number', bank.customerNumber, 'required|digits:10'),
    text('user_id', bank.userId, 'required|alpha_num|between:3,30'),
    password('password', bank.password, 'required|between:5,20'),
  ],
  captcha: ({ session }) => {
    const characters = captchaText(session.credentials?.userName ?? '', 4);
    return [captcha('captcha', bank.captcha, captchaUrl(characters), 'required|alpha_num|size:4')];
  },
  radio: () => {
    const options = bank.devices.map((label, index) => ({ label, disabled: index === 1 }));
    return [radio('device', bank.device, options, 'required|in:0,2', '0')];
  },
  select: () => [select('phone', bank.phone, bank.phones)],
  multi: () => [
    {
      type: 'multi',
      name: 'tan_procedure',
      selected: 'sms',
      elements: [
        { label: bank.push, value: 'push', elements: [helpText(bank.push, bankTexts.approveOrder)] },
        { label: bank.sms, value: 'sms', elements: [select('phone', bank.phone, bank.phones)] },
        { label: bank.chip, value: 'chip', elements: [text('card_number', bank.card, digits)] },
      ],
    },
  ],
  'tan-choice': () => [select('tan_method', bank.method, { push: bank.push, sms: bank.sms, chip: bank.chip })],
  itan: () => [helpText(bank.listTitle, bank.list), text('tan', bank.tan, digits)],
  mtan: () => [helpText(bank.sms, bankTexts.smsSent), text('tan', bank.tan, digits)],
  flicker: () => {
    const challenge = { version: '1.4', startCode: '87123456', data: ['DE62888888880012345678', '1,00'] } as const;
    return [helpText(bank.chip, bankTexts.readFlicker), flicker(framesOf(encodeHhd(challenge)), bank.tan)];
  },
  qr: () => [image(qrUrl(bank.order), bankTexts.scanQr), text('tan', bank.tan, digits)],
  redirect: ({ context, texts }) => [
    helpText(bankTexts.redirectTitle, bank.redirect),
    { type: 'redirect', name: 'redirect', label: texts.redirect, back: texts.back, url: context.approvalUrl },
  ],
};
