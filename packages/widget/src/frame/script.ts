/** The classic script `xs2aframe.js`: it defines the global object `xs2aframe`. */
import { createXs2aFrame } from './xs2aframe.ts';

// The page of the frame is beside this script, wherever that is served.
const { src } = (document.currentScript ?? {}) as HTMLScriptElement;
Object.assign(globalThis, { xs2aframe: createXs2aFrame(new URL('xs2aframe.html', src || location.href)) });
