'use client';

import './globals.css';

// Seen when even the frame of a page fails, so it speaks all three languages.
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="kk">
      <body>
        <main className="wrap narrow page stack">
          <title>Kenes</title>
          <h1>Бет ашылмады</h1>
          <p lang="ru">Страница не открылась. Попробуйте ещё раз.</p>
          <p lang="en">The page did not open. Try again.</p>
          <p>
            <button type="button" className="btn" onClick={reset}>
              Қайталау · Повторить · Try again
            </button>
          </p>
          {error.digest !== undefined && (
            <p className="small muted">
              <code>{error.digest}</code>
            </p>
          )}
        </main>
      </body>
    </html>
  );
}
