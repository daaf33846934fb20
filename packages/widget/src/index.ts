/**
 * The wizard as a module: importing it defines the custom element `<xs2a-wizard>` in a browser, and does nothing on a
 * server.
 *
 * @packageDocumentation
 */
import { defineElement } from './element.ts';

export type { WizardElement } from './element.ts';
export type { WidgetError } from './engine.ts';
export type { Extensions, FormBuilder } from './extend.ts';
export type { WidgetOptions } from './options.ts';
export { createXs2a, type Xs2a } from './xs2a.ts';

if (typeof customElements === 'object') defineElement(location.origin);
