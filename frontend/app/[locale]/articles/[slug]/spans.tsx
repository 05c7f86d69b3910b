import type { Schema } from '../../../../lib/api/client';

type Span = Schema<'Span'>;

function Marked({ span }: { span: Span }) {
  if (span.note !== undefined) {
    return (
      <sup>
        <a id={`ref-${span.note}`} href={`#note-${span.note}`}>
          {span.text}
        </a>
      </sup>
    );
  }
  const text = span.strong ? <strong>{span.text}</strong> : span.em ? <em>{span.text}</em> : span.text;
  return span.href === undefined ? (
    text
  ) : (
    <a href={span.href} rel="noopener noreferrer nofollow">
      {text}
    </a>
  );
}

/** Words of a block with their marks; the api has made every link safe. */
export const Spans = ({ spans }: { spans: readonly Span[] }) => spans.map((span, index) => <Marked key={index} span={span} />);
