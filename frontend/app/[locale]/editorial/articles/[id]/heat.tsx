import { getTranslations } from 'next-intl/server';
import { Bar } from '../../../../../components/bar';

/** How many comments a block has, beside the most that any has. */
export async function Heat({ comments, most }: { comments: number; most: number }) {
  if (comments === 0) return null;
  const t = await getTranslations('history.desk');
  return (
    <div className="small">
      <Bar label={t('talk')} share={comments / most} figure={t('comments', { count: comments })} />
    </div>
  );
}
