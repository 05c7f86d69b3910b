type Change = { kind: 'same' | 'gone' | 'new'; text: string };

/** What was changed between two texts. Screen readers hear the words of `said`; struck out and underlined say it without colour. */
export const WordChanges = ({
  changes,
  lang,
  said,
}: {
  changes: readonly Change[];
  lang?: string;
  said: { gone: string; new: string };
}) => (
  <p className="word-changes" lang={lang}>
    {changes.map(({ kind, text }, index) => {
      if (kind === 'same') return <span key={index}>{text}</span>;
      const Mark = kind === 'gone' ? 'del' : 'ins';
      return (
        <Mark key={index}>
          <span className="sr-only"> {said[kind]} </span>
          {text}
        </Mark>
      );
    })}
  </p>
);
