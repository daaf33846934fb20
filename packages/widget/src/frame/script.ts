/** The classic script `xs2aframe.js`: it defines the global object `xs2aframe`. */
import { createXs2aFrame } from './xs2aframe.ts';

// The page of the frame is beside this script, wherever that is served.
const { src } = (document.currentScript ?? {}) as HTMLScriptElement;
const xs2aframe = createXs2aFrame(new URL('xs2aframe.html', src || location.href));
// The reference starts the frame with `xs2a.init()` in one place, where `xs2a.js` is not loaded.
const { xs2a = xs2aframe } = globalThis as { xs2a?: unknown };
Object.assign(globalThis, { xs2aframe, xs2a });
