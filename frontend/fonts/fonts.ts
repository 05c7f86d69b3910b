import localFont from 'next/font/local';

// Both families come in three files by letters; one family name makes them one font for the browser.
// The values must be literals: Next reads them out of the source.

const golosLatin = localFont({
  src: './generated/golos-text-latin.woff2',
  variable: '--font-golos',
  weight: '400 700',
  declarations: [
    { prop: 'font-family', value: 'Golos' },
    { prop: 'unicode-range', value: 'U+20-7E, U+A0-BF, U+D7, U+2010-2115, U+2117-22FF' },
  ],
  adjustFontFallback: 'Arial',
});
const golosCyrillic = localFont({
  src: './generated/golos-text-cyrillic.woff2',
  variable: '--font-golos-cyrillic',
  weight: '400 700',
  declarations: [
    { prop: 'font-family', value: 'Golos' },
    { prop: 'unicode-range', value: 'U+401, U+406, U+410-44F, U+451, U+456, U+4B0-4B1, U+2116' },
  ],
  adjustFontFallback: false,
});
const golosKazakh = localFont({
  src: './generated/golos-text-cyrillic-ext.woff2',
  variable: '--font-golos-kazakh',
  weight: '400 700',
  declarations: [
    { prop: 'font-family', value: 'Golos' },
    { prop: 'unicode-range', value: 'U+492-493, U+49A-49B, U+4A2-4A3, U+4AE-4AF, U+4BA-4BB, U+4D8-4D9, U+4E8-4E9' },
  ],
  adjustFontFallback: false,
  preload: false,
});
const literataLatin = localFont({
  src: './generated/literata-latin.woff2',
  variable: '--font-literata',
  weight: '400 700',
  declarations: [
    { prop: 'font-family', value: 'Literata' },
    { prop: 'unicode-range', value: 'U+20-7E, U+A0-BF, U+D7, U+2010-2115, U+2117-22FF' },
  ],
  adjustFontFallback: 'Times New Roman',
});
const literataCyrillic = localFont({
  src: './generated/literata-cyrillic.woff2',
  variable: '--font-literata-cyrillic',
  weight: '400 700',
  declarations: [
    { prop: 'font-family', value: 'Literata' },
    { prop: 'unicode-range', value: 'U+401, U+406, U+410-44F, U+451, U+456, U+4B0-4B1, U+2116' },
  ],
  adjustFontFallback: false,
});
const literataKazakh = localFont({
  src: './generated/literata-cyrillic-ext.woff2',
  variable: '--font-literata-kazakh',
  weight: '400 700',
  declarations: [
    { prop: 'font-family', value: 'Literata' },
    { prop: 'unicode-range', value: 'U+492-493, U+49A-49B, U+4A2-4A3, U+4AE-4AF, U+4BA-4BB, U+4D8-4D9, U+4E8-4E9' },
  ],
  adjustFontFallback: false,
  preload: false,
});

/** For the html element: brings the faces Golos and Literata, which styles/tokens.css names. */
export const fontClasses = [golosLatin, golosCyrillic, golosKazakh, literataLatin, literataCyrillic, literataKazakh]
  .map(({ variable }) => variable)
  .join(' ');
