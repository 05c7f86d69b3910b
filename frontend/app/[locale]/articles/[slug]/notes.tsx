import { getTranslations } from 'next-intl/server';
import type { Schema } from '../../../../lib/api/client';
import type { NotePlaces } from './note-places';
import { Spans } from './spans';

type Props = { notes: Schema<'Article'>['blocks']; places: NotePlaces; heading: 'h2' | 'h3' };

/** The sources under their own labels, each with the way back to every place that names it. */
export async function Notes({ notes, places, heading: Heading }: Props) {
  const t = await getTranslations('reading');
  if (notes.length === 0) return null;
  const title = places.noteId('title');
  return (
    <section aria-labelledby={title}>
      <Heading id={title}>{t('sources')}</Heading>
      <ul className="notes small plain">
        {notes.map(({ id, label, language, spans = [] }) => {
          const back = placesOf(places, label);
          return (
            <li key={id} id={label === null ? undefined : places.noteId(label)}>
              <span className="num muted">{label}</span>
              <span lang={language}>
                <Spans spans={spans} places={places} />
              </span>
              <span className="row no-print">
                {back.map((place, index) => (
                  <a key={place} href={`#${place}`} aria-label={t('backToText', { place: index + 1, places: back.length })}>
                    ↩{back.length > 1 && <sup>{index + 1}</sup>}
                  </a>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const placesOf = (places: NotePlaces, label: string | null): readonly string[] =>
  label === null ? [] : (places.placesOf.get(label) ?? []);
