'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { Link } from './link';

export type ButtonLook = 'quiet' | 'plain' | 'stop' | 'agree' | 'disagree' | 'text';

type Look = { look?: ButtonLook; size?: 'small' | 'wide' };

const classOf = ({ look, size }: Look): string => ['btn', look, size].filter(Boolean).join(' ');

/** A link that looks like a button. */
export const ButtonLink = ({ href, children, ...look }: Look & { href: string; children: ReactNode }) => (
  <Link className={classOf(look)} href={href}>
    {children}
  </Link>
);

type SubmitProps = Look & { children: ReactNode; pending: string; name?: string; value?: string };

/** Sends the form it stands in; says `pending` while the form is on its way and cannot be sent twice. */
export function SubmitButton({ children, pending, name, value, ...look }: SubmitProps) {
  const status = useFormStatus();
  const isPending = status.pending;
  const isThisOne = status.pending && (name === undefined || status.data.get(name) === value);
  return (
    <button
      type="submit"
      className={classOf(look)}
      name={name}
      value={value}
      aria-disabled={isPending}
      onClick={(event) => {
        if (isPending) event.preventDefault();
      }}
    >
      {isThisOne ? pending : children}
    </button>
  );
}
