import type { Schema } from '../../../../lib/api/client';
import type { NotePlaces } from './note-places';

type Span = Schema<'Span'>;
type Props = { spans: readonly Span[]; places: NotePlaces };

function Marked({ span, places }: { span: Span; places: NotePlaces }) {
  if (span.note !== undefined) {
    const id = places.idOf.get(span);
    return <sup>{id === undefined ? span.text : <a {...{ id, href: `#${places.noteId(span.note)}` }}>{span.text}</a>}</sup>;
  }
  const text = span.strong ? <strong>{span.text}</strong> : span.em ? <em>{span.text}</em> : span.text;
  return span.href === undefined ? (
    text
  ) : (
    <a className={span.href === span.text ? 'bare' : undefined} href={span.href} rel="noopener noreferrer nofollow">
      {text}
    </a>
  );
}

/** Words of a block with their marks; the api has made every link safe. */
export const Spans = ({ spans, places }: Props) => spans.map((span, index) => <Marked key={index} span={span} places={places} />);
