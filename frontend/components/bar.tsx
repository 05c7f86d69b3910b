import type { ReactNode } from 'react';

type Props = {
  label: ReactNode;
  share: number;
  figure: string;
  look?: 'good' | 'agree' | 'disagree' | 'pass';
  margin?: readonly [low: number, high: number];
};

/** A share of one as a bar, its label and its figures in words; `margin` draws the whiskers of an estimate. */
export function Bar({ label, share, figure, look, margin }: Props) {
  return (
    <div className={look === undefined ? 'bar' : `bar ${look}`}>
      <span>{label}</span>
      <b className="num">{figure}</b>
      <svg viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect width={Math.round(share * 1000)} height="8" rx="4" />
        {margin !== undefined && (
          <path
            d={`M${margin[0] * 1000} 0v8M${margin[0] * 1000} 4H${margin[1] * 1000}M${margin[1] * 1000} 0v8`}
            stroke="currentColor"
            strokeWidth="1.5"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
    </div>
  );
}
