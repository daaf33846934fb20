/** Unpacks the bundled browser into the temporary folder of this process; run by `bundled.ts`. */
import chromium from '@sparticuz/chromium';

// Nothing that is tested here needs 3D graphics.
chromium.setGraphicsMode = false;
await chromium.executablePath();
