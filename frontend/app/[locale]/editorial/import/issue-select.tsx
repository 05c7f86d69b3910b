import type { ComponentProps } from 'react';
import { Select } from '../../../../components/select';
import type { Schema } from '../../../../lib/api/client';
import type { Locale } from '../../../../lib/locales';

type Props = Pick<ComponentProps<typeof Select>, 'label' | 'hint' | 'value' | 'none'> & {
  locale: Locale;
  issues: readonly Schema<'EditorialIssue'>[];
};

export const IssueSelect = ({ locale, issues, ...field }: Props) => (
  <Select
    {...field}
    name="issueId"
    options={issues.map(({ id, number, titles }) => ({
      value: id,
      label: `${number}. ${titles[locale] ?? titles.kk ?? titles.ru ?? titles.en ?? ''}`,
    }))}
  />
);
