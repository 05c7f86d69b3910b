'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

/** `came`: what is said of one new comment, of two, and so on; of more than that, `more`. */
type Words = { came: readonly string[]; more: string; changed: string; show: string; gone: string };
type Props = { threadId: string; version: number; words: Words };

/** A comment that is gone keeps its place, so that nothing below it moves under the reader's eyes. */
function takeAway(id: string, words: string): void {
  const said = document.querySelector<HTMLElement>(`#comment-${CSS.escape(id)} > .said`);
  const text = said?.querySelector<HTMLElement>(':scope > .comment-text');
  if (!said || !text) return;
  said.style.minHeight = `${said.getBoundingClientRect().height}px`;
  text.textContent = words;
  text.classList.add('muted');
  for (const part of said.querySelectorAll<HTMLElement>(':scope > :not(.comment-text)')) part.hidden = true;
}

/**
 * Says quietly that comments came while the page was open. Nothing moves until the reader asks.
 * `version` is the thread's when the page was made; without JavaScript or a line to the server there is no such line.
 */
export function LiveLine({ threadId, version, words }: Props) {
  const router = useRouter();
  const [came, setCame] = useState<ReadonlySet<string>>(new Set());
  const [hasChanged, setHasChanged] = useState(false);

  useEffect(() => {
    const source = new EventSource(`/api/threads/${threadId}/live`);
    const idOf = (event: MessageEvent<string>): string => (JSON.parse(event.data) as { id: string }).id;
    source.addEventListener('version', (event: MessageEvent<string>) => {
      setHasChanged((JSON.parse(event.data) as { version: number }).version > version);
    });
    source.addEventListener('published', (event: MessageEvent<string>) => {
      const id = idOf(event);
      if (document.getElementById(`comment-${id}`) === null) setCame((ids) => new Set(ids).add(id));
    });
    source.addEventListener('gone', (event: MessageEvent<string>) => {
      const id = idOf(event);
      takeAway(id, words.gone);
      setCame((ids) => new Set([...ids].filter((other) => other !== id)));
    });
    return () => {
      source.close();
      setCame(new Set());
      setHasChanged(false);
    };
  }, [threadId, version, words.gone]);

  const sentence = came.size > 0 ? (words.came[came.size - 1] ?? words.more) : hasChanged && words.changed;
  return (
    <div className="live-line" role="status">
      {sentence !== false && (
        <button
          type="button"
          className="btn plain small"
          onClick={() => {
            router.refresh();
          }}
        >
          {sentence} <u>{words.show}</u>
        </button>
      )}
    </div>
  );
}
