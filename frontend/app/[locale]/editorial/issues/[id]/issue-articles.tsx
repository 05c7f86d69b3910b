import { getTranslations } from 'next-intl/server';
import { Card } from '../../../../../components/card';
import { Form } from '../../../../../components/form';
import { Link } from '../../../../../components/link';
import { Submit } from '../../../../../components/submit';
import { Tag } from '../../../../../components/tag';
import { linkTo } from '../../../../../lib/links';
import type { Locale } from '../../../../../lib/locales';
import { moveArticle } from '../../actions';
import type { EditorialIssue } from '../../read-issue';

/** The articles in the order readers meet them, each with its state and a way up and down. */
export async function IssueArticles({ locale, issue }: { locale: Locale; issue: EditorialIssue }) {
  const t = await getTranslations('editorial');
  const last = issue.articles.length;
  return (
    <ol className="plain stack tight">
      {issue.articles.map((article, index) => (
        <li key={article.id}>
          <Card>
            <div className="stack tight">
              <h3 lang={article.title.language}>
                <Link href={linkTo(locale, { kind: 'desk-article', id: article.id })}>{article.title.text}</Link>
              </h3>
              <div className="row apart">
                <Tag look={article.status === 'published' ? 'open' : undefined}>{t(`status.${article.status}`)}</Tag>
                {last > 1 && (
                  <Form action={moveArticle.bind(null, locale, { articleId: article.id, issueId: issue.id })} tight>
                    <div className="row">
                      {index > 0 && (
                        <Submit look="plain" size="small" name="position" value={String(index)}>
                          {t('up')}
                        </Submit>
                      )}
                      {index + 1 < last && (
                        <Submit look="plain" size="small" name="position" value={String(index + 2)}>
                          {t('order.down')}
                        </Submit>
                      )}
                    </div>
                  </Form>
                )}
              </div>
            </div>
          </Card>
        </li>
      ))}
    </ol>
  );
}
