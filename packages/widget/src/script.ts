/** The classic script `xs2a.js`: it defines the global object `xs2a` and the custom element. */
import { defineElement } from './element.ts';
import { createXs2a } from './xs2a.ts';

const script = document.currentScript as HTMLScriptElement | null;
defineElement(new URL(script?.src || location.href).origin);
Object.assign(globalThis, { xs2a: createXs2a() });
