'use client';

import { faultId, fieldId, useField } from './form-context';

type Choice = { value: string; label: string; hint?: string; lang?: string };
type Props = { name: string; legend: string; hint?: string; value?: string; choices: readonly Choice[] };

/** One of a few, all in sight. */
export function Choices({ name, legend, hint, value, choices }: Props) {
  const { fault, typed } = useField(name);
  const chosen = typed ?? value;
  return (
    <fieldset className="field" key={chosen} aria-describedby={fault === undefined ? undefined : faultId(name)}>
      <legend>{legend}</legend>
      {hint !== undefined && <span className="hint">{hint}</span>}
      {choices.map((choice, index) => (
        <label className="choice" key={choice.value} lang={choice.lang}>
          <input
            type="radio"
            id={index === 0 ? fieldId(name) : undefined}
            name={name}
            value={choice.value}
            defaultChecked={choice.value === chosen}
          />
          <span>{choice.label}</span>
          {choice.hint !== undefined && <span className="hint">{choice.hint}</span>}
        </label>
      ))}
      {fault !== undefined && (
        <span className="error" id={faultId(name)}>
          {fault.text}
        </span>
      )}
    </fieldset>
  );
}
