import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Preview } from '../publishing/importing/preview.js';
import { progress, say, sayJson, withApplication } from './context.js';

type Options = { preview?: boolean; json?: boolean; issue?: string };

export function importing(program: Command): void {
  program
    .command('import')
    .description('read a newsletter (text, Markdown, HTML, DOCX) and save it as articles of an issue')
    .argument('<file>')
    .option('--preview', 'only show what was understood; needs no database')
    .option('--issue <slug>', 'the issue that receives the articles')
    .option('--json', 'machine-readable answer')
    .action(async (file: string, { preview: only, json, issue }: Options) => {
      const { previewNewsletter } = await import('../publishing/importing/preview.js');
      const preview = await previewNewsletter(await readFile(file), basename(file));
      if (only || issue === undefined) {
        if (json) sayJson(preview);
        else say(describe(preview));
        if (!only) progress('Nothing was saved. Name an issue to save it: --issue SLUG');
        return;
      }
      const saved = await withApplication(async (app) =>
        app.get((await import('../publishing/import-drafts.service.js')).ImportDraftsService).saveIntoSlug('command-line', issue, preview),
      );
      if (json) sayJson(saved);
      else for (const article of saved.articles) say(`Saved as a draft: ${article.slug}`);
    });
}

function describe(preview: Preview): string {
  const blocks = preview.articles.flatMap((article) => article.blocks);
  return [
    `Title:    ${preview.title ?? '(none found: it will be asked for)'}`,
    `Language: ${preview.language}`,
    `Date:     ${preview.date ?? '(none found)'}`,
    `Authors:  ${preview.authors.map(({ name, role }) => `${name} (${role})`).join(', ') || '(none found)'}`,
    `Reading:  ${preview.readingMinutes} min, ${preview.readingTime}`,
    `Articles: ${preview.articles.length}, with ${blocks.length} blocks and ${preview.footnotes} footnotes`,
    ...preview.dropped.map(({ what, detail }) => `Dropped:  ${what}${detail === '' ? '' : ` (${detail})`}`),
    ...preview.articles.flatMap((article) => [
      '',
      `# ${article.title ?? '(no title)'}`,
      ...article.blocks.map((block) => `[${block.kind}] ${block.text}`),
    ]),
  ].join('\n');
}
