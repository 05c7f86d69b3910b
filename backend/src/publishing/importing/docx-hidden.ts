import JSZip from 'jszip';
import { detailOf, type Dropped } from './draft.js';
import { Unreadable } from './unreadable.js';

const MAIN = 'word/document.xml';
const RUN = /<w:r(?:\s[^>]*)?>(?:(?!<w:r[\s>])[\s\S])*?<\/w:r>/gu;
const HIDDEN = /^<w:r(?:\s[^>]*)?>\s*<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/u;

/**
 * The document without the text that its author hid, which a word processor shows to nobody.
 * @throws Unreadable when the archive is damaged
 */
export async function withoutHidden(document: Buffer): Promise<{ visible: Buffer; dropped: Dropped[] }> {
  const dropped: Dropped[] = [];
  try {
    const archive = await JSZip.loadAsync(document);
    const xml = await archive.file(MAIN)?.async('string');
    if (!xml?.includes('<w:vanish')) return { visible: document, dropped };
    const shown = xml.replace(RUN, (run) => {
      if (!HIDDEN.test(run)) return run;
      const words = run.replace(/<[^>]*>/gu, '');
      if (words.trim() !== '') dropped.push({ what: 'hidden-text', detail: detailOf(words) });
      return '';
    });
    if (shown === xml) return { visible: document, dropped };
    archive.file(MAIN, shown);
    return { visible: await archive.generateAsync({ type: 'nodebuffer' }), dropped };
  } catch {
    throw new Unreadable('broken-docx');
  }
}
