'use client';

import { useState } from 'react';
import { FieldFrame, useControl } from './field';

type Props = { name: string; label: string; hint?: string; value?: string; limit: number; rows?: number; lang?: string };

/** Longer text with its limit stated. Text over the limit may be typed and cut again: nothing typed is lost. */
export function TextArea({ name, label, hint, value = '', limit, rows = 4, lang }: Props) {
  const { control, typed } = useControl(name, hint);
  const start = typed ?? value;
  const [current, setCurrent] = useState<string>();
  const length = Array.from(current ?? start).length;
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      <textarea
        key={start}
        {...control}
        defaultValue={start}
        rows={rows}
        lang={lang}
        onChange={(event) => {
          setCurrent(event.target.value);
        }}
      />
      <span className={length > limit ? 'count num over' : 'count num'}>
        {length} / {limit}
      </span>
    </FieldFrame>
  );
}
