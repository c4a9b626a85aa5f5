import { basename } from 'node:path';
import puppeteer from 'puppeteer-core';
import { type Driven, NoBrowser } from './driven.ts';
import { findProgram } from './find-program.ts';

/** Starts Firefox without a window, and drives it through WebDriver BiDi. */
export async function startFirefox(): Promise<Driven> {
  const path = process.env['FIREFOX_PATH'] ?? (await findProgram('firefox-esr', 'firefox'));
  if (!path) throw new NoBrowser('Firefox is missing: sudo apt-get install firefox-esr');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: path });
  const page = await browser.newPage();
  return {
    version: (await browser.version()).replace(/^[^/]*\//, `${basename(path)} `),
    open: async (address) => {
      await page.goto(address);
    },
    run: async (task, ...given) =>
      String(await page.evaluate(`(${String(task)})(...${JSON.stringify(given)})`)),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}
