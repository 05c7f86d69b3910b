import type { ReactNode } from 'react';

export type TagLook = 'open' | 'sun' | 'stop' | 'agree' | 'disagree';

/** A short state in a word. */
export const Tag = ({ look, lang, children }: { look?: TagLook; lang?: string; children: ReactNode }) => (
  <span className={look === undefined ? 'tag' : `tag ${look}`} lang={lang}>
    {children}
  </span>
);
