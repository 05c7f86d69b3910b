'use client';

import { FieldFrame, useControl } from './field';

type Option = { value: string; label: string };
type Props = { name: string; label: string; hint?: string; value?: string; options: readonly Option[]; none?: string };

/** One of a list; `none` names the choice of nothing. */
export function Select({ name, label, hint, value = '', options, none }: Props) {
  const { control, typed } = useControl(name, hint);
  const chosen = typed ?? value;
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      <select key={chosen} {...control} defaultValue={chosen}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
