import type { WidgetError, WizardElement } from '@xs2a/widget';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

interface WizardAttributes extends HTMLAttributes<WizardElement> {
  'session-key': string;
  endpoint?: string;
  onfinish?: (event: CustomEvent) => void;
  onabort?: (event: CustomEvent) => void;
  onerror?: (event: CustomEvent<WidgetError>) => void;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'xs2a-wizard': DetailedHTMLProps<WizardAttributes, WizardElement>;
    }
  }
}
