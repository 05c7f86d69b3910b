import { inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import type { Dropped } from './draft.js';
import { withoutHidden } from './docx-hidden.js';
import { Unreadable } from './unreadable.js';

const inflate = promisify(inflateRaw);
const MAX_INFLATED = 40 * 1024 * 1024;
const MAX_XML = 15 * 1024 * 1024;
const MAX_ENTRIES = 4000;
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='caption'] => figure > figcaption:fresh",
  "p[style-name='Caption'] => figure > figcaption:fresh",
];

/**
 * The document as a page, without its pictures.
 * @throws Unreadable when it is damaged or unpacks to too much
 */
export async function readDocx(bytes: Uint8Array): Promise<{ html: string; dropped: Dropped[] }> {
  const buffer = Buffer.from(bytes);
  await requireModestSize(buffer);
  const { visible, dropped } = await withoutHidden(buffer);
  const convertImage = mammoth.images.imgElement((image) => {
    dropped.push({ what: 'image', detail: image.contentType });
    return Promise.resolve({ src: '' });
  });
  try {
    const { value } = await mammoth.convertToHtml({ buffer: visible }, { styleMap: STYLES, convertImage });
    return { html: withTitleAbove(value), dropped };
  } catch {
    throw new Unreadable('broken-docx');
  }
}

/** Under a paragraph in the style «Title» the headings stand a level lower. */
function withTitleAbove(html: string): string {
  if (!html.includes('<h1 class="title">')) return html;
  return html.replace(/<h([1-5])>([\s\S]*?)<\/h\1>/gu, (_, level: string, content: string) => {
    const name = `h${String(Number(level) + 1)}`;
    return `<${name}>${content}</${name}>`;
  });
}

/** Unpacks every entry within a limit: the sizes that an archive states for itself prove nothing. */
async function requireModestSize(buffer: Buffer): Promise<void> {
  const entries = entriesOf(buffer);
  if (!entries.some(({ name }) => name.startsWith('word/') && name.endsWith('.xml'))) throw new Unreadable('broken-docx');
  let total = 0;
  let xml = 0;
  for (const entry of entries) {
    const size = await inflatedSize(buffer, entry, MAX_INFLATED - total);
    total += size;
    if (/\.(?:xml|rels)$/iu.test(entry.name)) xml += size;
    if (total > MAX_INFLATED || xml > MAX_XML) throw new Unreadable('docx-too-large');
  }
}

type Entry = { name: string; method: number; size: number; offset: number };

function entriesOf(buffer: Buffer): Entry[] {
  try {
    const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || buffer.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Unreadable('broken-docx');
    const count = buffer.readUInt16LE(end + 10);
    if (count > MAX_ENTRIES) throw new Unreadable('docx-too-large');
    let at = buffer.readUInt32LE(end + 16);
    return Array.from({ length: count }, () => {
      if (buffer.readUInt32LE(at) !== CENTRAL_ENTRY) throw new Unreadable('broken-docx');
      const nameLength = buffer.readUInt16LE(at + 28);
      const entry: Entry = {
        name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
        method: buffer.readUInt16LE(at + 10),
        size: buffer.readUInt32LE(at + 20),
        offset: buffer.readUInt32LE(at + 42),
      };
      at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
      return entry;
    });
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken-docx');
  }
}

async function inflatedSize(buffer: Buffer, entry: Entry, allowed: number): Promise<number> {
  if (entry.method === 0) return entry.size;
  if (allowed <= 0) throw new Unreadable('docx-too-large');
  try {
    const start = entry.offset + 30 + buffer.readUInt16LE(entry.offset + 26) + buffer.readUInt16LE(entry.offset + 28);
    const data = buffer.subarray(start, start + entry.size);
    return (await inflate(data, { maxOutputLength: allowed })).length;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    throw new Unreadable(code === 'ERR_BUFFER_TOO_LARGE' ? 'docx-too-large' : 'broken-docx');
  }
}
