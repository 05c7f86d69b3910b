import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

// The letters and signs that Kazakh, Russian and English pages use; everything else falls back to the system's font.
const LATIN = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('');
const SIGNS = '\u00A0\u202F©«»·×–—‘’“”„…€₸−±≈≤≥→←↑↓§°½';
const RUSSIAN = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№';
const KAZAKH_IN_CYRILLIC = 'ІіҰұ';
const KAZAKH = 'ӘәҒғҚқҢңӨөҮүҺһ';

// Kerning, ligatures, accents and figures of equal width; the families' alternates stay out.
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'lnum'];

const PARTS = { latin: LATIN + SIGNS, cyrillic: RUSSIAN + KAZAKH_IN_CYRILLIC, 'cyrillic-ext': KAZAKH };
const FAMILIES = {
  'golos-text': { min: 400, max: 700, default: 400 },
  literata: { min: 400, max: 700, default: 400 },
};

const here = import.meta.dirname;
const require = createRequire(import.meta.url);
const output = join(here, 'generated');
mkdirSync(output, { recursive: true });

for (const [family, wght] of Object.entries(FAMILIES)) {
  const folder = dirname(require.resolve(`@fontsource-variable/${family}/package.json`));
  for (const [part, text] of Object.entries(PARTS)) {
    const source = readFileSync(join(folder, 'files', `${family}-${part}-wght-normal.woff2`));
    const cut = await subsetFont(source, text, { targetFormat: 'woff2', variationAxes: { wght }, keepFeatures: FEATURES, noHinting: true });
    writeFileSync(join(output, `${family}-${part}.woff2`), cut);
  }
}
