'use client';

import { useEffect, useRef } from 'react';

const HELP = '?';
const NEXT_FORM_FIELD = 'input:not([type=hidden]), textarea';

/** The letter on the key, also on a Kazakh or Russian layout. */
const letterOf = ({ key, code }: KeyboardEvent): string => (/^[a-z?]$/iu.test(key) ? key : code.replace('Key', '')).toLowerCase();

const marked = (key: string): HTMLElement | null => document.querySelector(`[data-key="${key}"]`);

function press(key: string): void {
  const part = marked(key);
  if (part === null) return;
  if (part instanceof HTMLDetailsElement) {
    part.open = !part.open;
    part.querySelector('summary')?.focus();
  } else if (key === 'r') part.querySelector<HTMLElement>(NEXT_FORM_FIELD)?.focus();
  else part.querySelector<HTMLElement>('a, button')?.click();
}

function listen(event: KeyboardEvent): void {
  const field = event.target instanceof Element ? event.target.closest<HTMLElement>('input, textarea, select') : null;
  if (field !== null) {
    if (event.key === 'Escape') document.getElementById('case')?.focus();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) field.closest('form')?.requestSubmit();
    return;
  }
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
  const letter = letterOf(event);
  if (!['a', 'r', 'j', 'k', HELP].includes(letter) || marked(letter) === null) return;
  event.preventDefault();
  press(letter);
}

/** Scrolls the list and never the page, which may stand at the text. */
function showInList(): void {
  const item = document.querySelector<HTMLElement>('.desk-item.on')?.parentElement;
  if (item?.parentElement) item.parentElement.scrollTop = item.offsetTop - item.offsetHeight;
}

/** The keys of the desk: each presses what is marked with it on the page. When another text opens, the focus goes to it. */
export function Keys({ open }: { open: string }) {
  const last = useRef(open);
  useEffect(() => {
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);
  useEffect(() => {
    showInList();
    if (last.current === open) return;
    last.current = open;
    document.getElementById('case')?.focus();
  }, [open]);
  return null;
}
