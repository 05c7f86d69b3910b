import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { previewNewsletter, type Preview, type PreviewBlock } from './preview.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, name = 'letter.txt'): Promise<Preview> => previewNewsletter(bytes(text), name);
const sample = (name: string): Promise<Preview> =>
  previewNewsletter(
    new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../../tests/newsletters/samples/${name}`, import.meta.url)))),
    name,
  );
const blocks = (preview: Preview): PreviewBlock[] => preview.articles.flatMap((article) => article.blocks);
const texts = (preview: Preview): string[] => blocks(preview).map(({ text }) => text);
const droppedKinds = (preview: Preview): string[] => [...new Set(preview.dropped.map(({ what }) => what))].toSorted();

describe('a newsletter with its fields glued together', () => {
  it('gives date, authors and reading time, and leaves them out of the text', async () => {
    const preview = await sample('glued.txt');
    expect(preview).toMatchObject({
      format: 'text',
      language: 'en',
      languageConfidence: 'sure',
      date: '2025-06-14',
      position: null,
      readingMinutes: 9,
      readingTime: 'stated',
      title: null,
    });
    expect(preview.authors).toEqual([
      { name: 'Roads desk', role: 'lead' },
      { name: 'Budget desk', role: 'co-author' },
      { name: 'Field desk', role: 'co-author' },
    ]);
    expect(preview.warnings).toEqual(['no-title']);
  });
  it('has its broken sentences joined', async () => {
    const [first, second, third, fourth, ...more] = texts(await sample('glued.txt'));
    expect(more).toEqual([]);
    expect(first).toMatch(/^A year ago we asked .* twice\.$/u);
    expect(second).toContain('the people who decide sit too far from the road');
    expect(third).toMatch(/^Residents call the head of the rural district \(akim\) first.*“and I wait with you\.”$/u);
    expect(fourth).toMatch(/^In the next issue .* comes back to it\.$/u);
  });
});

describe('a newsletter saved from a mail program', () => {
  it('gives its facts, two articles and their notes', async () => {
    const preview = await sample('mail.html');
    expect(preview).toMatchObject({
      format: 'html',
      language: 'en',
      date: '2026-03-21',
      position: { number: 3, of: 4 },
      readingMinutes: 12,
      readingTime: 'stated',
      title: 'Beyond the ballot',
      footnotes: 2,
      warnings: [],
    });
    expect(preview.authors).toEqual([
      { name: 'editorial desk', role: 'lead' },
      { name: 'field desk', role: 'co-author' },
    ]);
    expect(preview.articles.map(({ title }) => title)).toEqual(['The meeting that may say no', 'Fifty thousand signatures']);
    expect(preview.articles.map((article) => article.blocks.map(({ kind }) => kind))).toEqual([
      ['paragraph', 'paragraph', 'quote', 'figure', 'note'],
      ['list', 'note'],
    ]);
    expect(texts(preview).join('\n')).toContain('собрание местного сообщества).[^1]');
    expect(texts(preview).join('\n')).toContain('It needs fifty thousand of them.[^2]');
    expect(blocks(preview).find(({ kind }) => kind === 'figure')).toEqual({
      kind: 'figure',
      text: 'The hall before the meeting.',
      label: 'A hall with rows of chairs',
    });
  });
  it('lists what was dropped and keeps links without what follows the reader', async () => {
    const preview = await sample('mail.html');
    expect(droppedKinds(preview)).toEqual([
      'image',
      'preheader',
      'script',
      'style',
      'tracking-parameters',
      'tracking-pixel',
      'unsubscribe-footer',
    ]);
    expect(preview.links).toEqual(['https://example.org/budget']);
    expect(texts(preview).join('\n')).toContain('[The document](https://example.org/budget) is on the wall');
  });
});

describe('a newsletter in Kazakh', () => {
  it('gives its title, date and authors, and an estimated reading time', async () => {
    const preview = await sample('kazakh.txt');
    expect(preview).toMatchObject({
      language: 'kk',
      date: '2026-11-24',
      title: 'Ауыл ақшасы қайда кетеді?',
      readingMinutes: 1,
      readingTime: 'estimated',
      warnings: [],
    });
    expect(preview.authors).toEqual([
      { name: 'редакция үстелі', role: 'lead' },
      { name: 'бюджет үстелі', role: 'co-author' },
    ]);
    expect(texts(preview)).toHaveLength(3);
  });
});

const BODY = 'Аким сельского округа отвечает за дороги, но денег на дороги у него нет, и он пишет письмо в район.';

describe('plain text', () => {
  it('wrapped at a column gives whole paragraphs and undivided words', async () => {
    const preview = await read(
      'ГДЕ ДЕНЬГИ СЕЛА\n\n24 ноября 2026 г.\nАвторы: отдел бюджета и отдел дорог\n\nБюджет сельского округа помещается на одной странице. Девяносто четыре\nпроцента составляют трансферты, и поэтому аким может решить очень нем-\nного. Мы прочитали этот бюджет строка за строкой и спросили, что дальше.\n\nОтвет был кратким. Никто не знает, кто решает, и все ждут письма сверху,\nкоторое приходит раз в год.\n',
    );
    expect(preview).toMatchObject({ title: 'ГДЕ ДЕНЬГИ СЕЛА', date: '2026-11-24', language: 'ru' });
    expect(texts(preview)).toHaveLength(2);
    expect(texts(preview)[0]).toContain('может решить очень немного. Мы прочитали');
  });
  it('keeps lists, quotes, headings and rules as what they are', async () => {
    const preview = await read(
      `Куда уходят деньги\n\n${BODY}\n\nЧто мы узнали\n-------------\n\n${BODY}\n\n• первое дело\n• второе дело\n\n1) шаг один\n2) шаг два\n\n> Мы голосуем за то,\n> что услышали.\n\n* * *\n\n${BODY}`,
    );
    expect(preview.title).toBe('Куда уходят деньги');
    expect(blocks(preview).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'list',
      'numbered',
      'quote',
      'paragraph',
    ]);
    expect(texts(preview)[3]).toBe('первое дело\nвторое дело');
    expect(texts(preview)[5]).toBe('Мы голосуем за то, что услышали.');
  });
  it('makes footnotes of marks in brackets', async () => {
    const preview = await read(`Куда уходят деньги\n\n${BODY} [1]\n\n${BODY}²\n\nПримечания\n\n[1] Закон 148-II.\n[2] Бюджетный кодекс.`);
    expect(preview.footnotes).toBe(2);
    expect(texts(preview)[0]).toMatch(/район\.\[\^1\]$/u);
    expect(blocks(preview).filter(({ kind }) => kind === 'note')).toEqual([
      { kind: 'note', text: 'Закон 148-II.', label: '1' },
      { kind: 'note', text: 'Бюджетный кодекс.', label: '2' },
    ]);
  });
  it('keeps a sentence that begins with a date', async () => {
    const preview = await read(`A title for it\n\nJune 14, 2025 was the day the grader came to the village and left again.\n\n${BODY}`);
    expect(preview.date).toBeNull();
    expect(preview.warnings).toContain('no-date');
    expect(texts(preview)[0]).toMatch(/^June 14, 2025 was/u);
  });
  it('is split where it marks several articles', async () => {
    const preview = await read(
      `Екі мақала\n\n1-мақала. Жиналыс\n\nБіз жиналысқа бардық және бәрін естідік.\n\n2-мақала: Қолдар\n\nҚол жинау үшін электрондық қолтаңба керек.`,
    );
    expect(preview.title).toBe('Екі мақала');
    expect(preview.articles.map(({ title }) => title)).toEqual(['Жиналыс', 'Қолдар']);
  });
  it('escapes what would be read as marks', async () => {
    const preview = await read(`Title here\n\nThe sum is 2*3*4 and the name is _draft_ [not a link](really).\n\n${BODY}`);
    expect(texts(preview)[0]).toBe('The sum is 2\\*3\\*4 and the name is \\_draft\\_ \\[not a link]\\(really).');
  });
});

describe('Markdown', () => {
  it('gives its front matter, footnotes, pictures and links', async () => {
    const preview = await read(
      `---\ntitle: "Issue 2: Who decides"\ndate: 2026-11-24\nauthors:\n  - Roads desk\n  - Field desk\nlang: en\n---\n\n# Who decides\n\n_A walk through five offices._\n\nThe **akim** writes a letter.[^law] See <https://example.org/a?fbclid=1>.\n\n![A road](road.jpg "The road in June")\n\n| Year | Sum |\n|---|---|\n| 2025 | 3 |\n\n<script>alert(1)</script>\n\n[^law]: Law 148-II.\n`,
      'issue.md',
    );
    expect(preview).toMatchObject({
      format: 'markdown',
      title: 'Who decides',
      dek: 'A walk through five offices.',
      date: '2026-11-24',
      position: { number: 2, of: null },
      links: ['https://example.org/a'],
      footnotes: 1,
    });
    expect(preview.authors.map(({ name }) => name)).toEqual(['Roads desk', 'Field desk']);
    expect(blocks(preview)).toEqual([
      { kind: 'paragraph', text: 'The **akim** writes a letter.[^law] See [https://example.org/a](https://example.org/a).' },
      { kind: 'figure', text: 'The road in June', label: 'A road' },
      { kind: 'list', text: 'Year: 2025; Sum: 3' },
      { kind: 'note', text: 'Law 148-II.', label: 'law' },
    ]);
    expect(droppedKinds(preview)).toEqual(['image', 'script', 'tracking-parameters']);
    expect(preview.warnings).toContain('table-flattened');
  });
});

describe('a page', () => {
  it('takes big letters for the title and bold lines for headings', async () => {
    const preview = await read(
      `<table><tr><td style="font-size: 30px">Who decides</td></tr><tr><td>${BODY}<br><br>${BODY}</td></tr><tr><td><p><b>What next</b></p><p>${BODY}</p></td></tr></table>`,
      'a.html',
    );
    expect(preview.title).toBe('Who decides');
    expect(blocks(preview).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'heading', 'paragraph']);
  });
  it('keeps the rows of a table with data, and says so', async () => {
    const preview = await read(
      `<h1>Money</h1><p>${BODY}</p><table><tr><th>Year</th><th>Sum</th></tr><tr><td>2025</td><td>3</td></tr><tr><td>2026</td><td>4</td></tr></table>`,
      'a.html',
    );
    expect(texts(preview)[1]).toBe('Year: 2025; Sum: 3\nYear: 2026; Sum: 4');
    expect(preview.warnings).toContain('table-flattened');
  });
  it('never passes on a link that runs a script', async () => {
    const preview = await read(`<h1>Money</h1><p>${BODY} <a href="javascript:alert(1)">press</a></p>`, 'a.html');
    expect(texts(preview)[0]).toMatch(/press$/u);
    expect(droppedKinds(preview)).toEqual(['unsafe-link']);
  });
  it('does not divide a word that is half bold', async () => {
    const preview = await read(`<h1>Money</h1><p>The <b>aki</b>m and <b> the letter </b>came.</p><p>${BODY}</p>`, 'a.html');
    expect(texts(preview)[0]).toBe('The akim and **the letter** came.');
  });
});
