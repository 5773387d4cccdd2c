import { unpackChromium } from '../../fixtures/chromium/index.ts';

/** Unpacks a real Chromium once; tests and the processes that they start find it by CHROME_PATH. */
export default function setup(): void {
  if (process.env['CHROME_PATH']) return;
  const program = unpackChromium();
  if (program !== undefined) process.env['CHROME_PATH'] = program;
}
