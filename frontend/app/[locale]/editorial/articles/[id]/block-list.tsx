import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '../../../../../components/button';
import { Card } from '../../../../../components/card';
import { Form } from '../../../../../components/form';
import { Submit } from '../../../../../components/submit';
import { Tag } from '../../../../../components/tag';
import type { Schema } from '../../../../../lib/api/client';
import { linkTo } from '../../../../../lib/links';
import type { Locale } from '../../../../../lib/locales';
import { moveBlock } from './block-actions';
import { Heat } from './heat';
import type { Article, Block } from './parts';

type Props = { locale: Locale; article: Article; language: Locale; talk: Schema<'ParagraphCounts'> };

async function BlockText({ block, article, language }: { block: Block } & Pick<Props, 'article' | 'language'>) {
  const t = await getTranslations('editorial');
  const written = block.texts[language];
  if (written !== undefined)
    return (
      <p className="letter" lang={language}>
        {written}
      </p>
    );
  const other = [article.originalLanguage, 'kk' as const, 'ru' as const, 'en' as const].find((one) => block.texts[one] !== undefined);
  return (
    <>
      <p>
        <Tag look="sun">{t('edition.missing')}</Tag>
      </p>
      <p className="letter quiet-text" lang={other}>
        {other && block.texts[other]}
      </p>
    </>
  );
}

/** The text as it stands in one language; each block with what may be done to it. */
export async function BlockList({ locale, article, language, talk }: Props) {
  const t = await getTranslations('editorial');
  const { blocks, id } = article;
  const comments = new Map(talk.items.map((paragraph) => [paragraph.blockId, paragraph.comments]));
  const most = Math.max(1, ...comments.values());
  const page = (name: `blocks/${string}`, shown: Locale) => linkTo(locale, { kind: 'desk-article', id, page: name, language: shown });
  return (
    <ol className="plain stack tight">
      {blocks.map((block, index) => (
        <li key={block.id} id={`block-${block.id}`}>
          <Card>
            <div className="stack tight">
              <span className="small muted">
                {t(`kind.${block.kind}`)} {block.label}
              </span>
              <BlockText block={block} article={article} language={language} />
              <Heat comments={comments.get(block.id) ?? 0} most={most} />
              <Form action={moveBlock.bind(null, locale, { articleId: id, blockId: block.id, language })} tight>
                <div className="row">
                  <ButtonLink look="quiet" size="small" href={page(`blocks/${block.id}`, language)}>
                    {t('block.change')}
                  </ButtonLink>
                  {index > 0 && (
                    <Submit look="plain" size="small" name="afterId" value={blocks[index - 2]?.id ?? ''}>
                      {t('up')}
                    </Submit>
                  )}
                  {index + 1 < blocks.length && (
                    <Submit look="plain" size="small" name="afterId" value={blocks[index + 1]?.id ?? ''}>
                      {t('order.down')}
                    </Submit>
                  )}
                  <ButtonLink look="plain" size="small" href={`${page('blocks/new', article.originalLanguage)}&after=${block.id}`}>
                    {t('block.addAfter')}
                  </ButtonLink>
                </div>
              </Form>
            </div>
          </Card>
        </li>
      ))}
    </ol>
  );
}
