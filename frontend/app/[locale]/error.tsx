'use client';

import { useParams } from 'next/navigation';
import en from '../../messages/en/errors.json';
import kk from '../../messages/kk/errors.json';
import ru from '../../messages/ru/errors.json';
import { DEFAULT_LOCALE, isLocale } from '../../lib/locales';

const WORDS = { kk, ru, en };

/** What is left when a page fails. The digest is the trace id of the api's answer, or Next's own number. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale } = useParams();
  const words = WORDS[isLocale(locale) ? locale : DEFAULT_LOCALE];
  return (
    <div className="wrap narrow page stack">
      <h1>{words.failed}</h1>
      <p className="dek">{words.failedNext}</p>
      <div>
        <button type="button" className="btn" onClick={reset}>
          {words.again}
        </button>
      </div>
      {error.digest !== undefined && (
        <p className="small muted">
          {words.trace} <code>{error.digest}</code>
        </p>
      )}
    </div>
  );
}
