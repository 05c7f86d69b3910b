import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { previewNewsletter } from './preview.js';

const codeOf = async (bytes: Uint8Array | string, name = 'a.txt'): Promise<unknown> => {
  try {
    await previewNewsletter(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name);
    return 'read';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};
const zip = (files: Record<string, string>): Promise<Uint8Array> => {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(files)) archive.file(name, content);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
};

describe('a file that is no newsletter', () => {
  it.each([
    ['', 'empty'],
    ['  \n\n', 'empty'],
    ['<html><body><img src="a.png"></body></html>', 'empty'],
    ['%PDF-1.7', 'pdf'],
    ['{\\rtf1 text', 'rtf'],
    ['PK\u0003\u0004 other', 'unknown-format'],
  ])('is refused: «%s»', async (text, code) => {
    expect(await codeOf(text)).toBe(code);
  });
  it('is refused when it is an old or a locked document', async () => {
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    expect(await codeOf(Uint8Array.from([...ole, 1, 2, 3]))).toBe('old-doc');
    expect(await codeOf(Uint8Array.from([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]), 'a.docx')).toBe('encrypted-docx');
  });
  it('is refused when it is a picture or too large', async () => {
    expect(await codeOf(Uint8Array.from({ length: 500 }, (_, index) => (index * 7) % 256))).toBe('not-text');
    expect(await codeOf(new Uint8Array(10 * 1024 * 1024 + 1))).toBe('too-large');
    expect(await codeOf('слово '.repeat(100_000))).toBe('too-large');
  });
  it('is refused when it is a damaged document', async () => {
    expect(await codeOf(await zip({ 'word/document.xml': '<w:document' }), 'a.docx')).toBe('broken-docx');
    const whole = await zip({ 'word/document.xml': '<w:document/>' });
    expect(await codeOf(whole.slice(0, whole.length - 30), 'a.docx')).toBe('broken-docx');
  });
  it('is refused when it unpacks to far more than it is', async () => {
    const bomb = await zip({ 'word/document.xml': ' '.repeat(50 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await codeOf(bomb, 'a.docx')).toBe('docx-too-large');
  });
  it('is refused at once when it is nested without end', async () => {
    const start = performance.now();
    expect(await codeOf('<div>'.repeat(200_000), 'a.html')).toBe('too-deep');
    expect(await codeOf(`${'> '.repeat(5000)}x\n\n# a\n\n**b**`, 'a.md')).toBe('too-deep');
    expect(await codeOf(`# a\n\n${'**a'.repeat(100_000)}`, 'a.md')).toBe('too-deep');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
