import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { previewNewsletter } from './preview.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, style = ''): string => `<w:r>${style}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, style = ''): string => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;
const styleOf = (id: string, name: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

function docx(body: string, notes: string): Promise<Uint8Array> {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const archive = new JSZip();
  archive.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  archive.file(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  archive.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="${relation}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${relation}/footnotes" Target="footnotes.xml"/></Relationships>`,
  );
  archive.file(
    'word/styles.xml',
    `<w:styles ${W}>${styleOf('T', 'Title')}${styleOf('S', 'Subtitle')}${styleOf('H1', 'heading 1')}${styleOf('Q', 'Quote')}${styleOf('C', 'caption')}</w:styles>`,
  );
  archive.file('word/footnotes.xml', `<w:footnotes ${W}>${notes}</w:footnotes>`);
  archive.file('word/document.xml', `<w:document ${W}><w:body>${body}</w:body></w:document>`);
  return archive.generateAsync({ type: 'uint8array' });
}

describe('a newsletter from a word processor', () => {
  it('gives its title, facts, blocks and footnotes', async () => {
    const body = [
      paragraph(run('Ауыл ақшасы қайда кетеді?'), 'T'),
      paragraph(run('Бір округтің бюджеті туралы'), 'S'),
      paragraph(run('2026 жылғы 24 қараша, 3-шығарылым')),
      paragraph(run('Мәтін: Әсел Нұрлан')),
      paragraph(run('Ауылдық округтің бюджеті бір бетке сыяды.') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
      paragraph(''),
      paragraph(run('Кім шешеді?'), 'H1'),
      paragraph(run('Біз естігенімізге дауыс береміз.'), 'Q'),
      paragraph(run('Жиналыс алдындағы зал.'), 'C'),
      paragraph(run('Үш жол', '<w:rPr><w:b/></w:rPr>') + run(', басқа ештеңе жоқ.')),
    ].join('');
    const preview = await previewNewsletter(
      await docx(body, `<w:footnote w:id="2">${paragraph(run('148-II заң.'))}</w:footnote>`),
      'issue.docx',
    );
    expect(preview).toMatchObject({
      format: 'docx',
      language: 'kk',
      title: 'Ауыл ақшасы қайда кетеді?',
      dek: 'Бір округтің бюджеті туралы',
      date: '2026-11-24',
      position: { number: 3, of: null },
      authors: [{ name: 'Әсел Нұрлан', role: 'lead' }],
      footnotes: 1,
      warnings: [],
    });
    expect(preview.articles[0]?.blocks).toEqual([
      { kind: 'paragraph', text: 'Ауылдық округтің бюджеті бір бетке сыяды.[^1]' },
      { kind: 'heading', text: 'Кім шешеді?' },
      { kind: 'quote', text: 'Біз естігенімізге дауыс береміз.' },
      { kind: 'figure', text: 'Жиналыс алдындағы зал.', label: '' },
      { kind: 'paragraph', text: '**Үш жол**, басқа ештеңе жоқ.' },
      { kind: 'note', text: '148-II заң.', label: '1' },
    ]);
  });
});
