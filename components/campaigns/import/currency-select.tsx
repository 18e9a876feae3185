import { useMemo } from 'preact/hooks';

import { useWindow } from '../../window/window';
import { Field } from './field';

const usual = ['RUB', 'KZT', 'BYN', 'UZS', 'USD', 'EUR', 'GBP', 'TRY', 'AMD', 'GEL'];

/** One of all currencies, those of most users first. '' : none chosen yet. */
export function CurrencySelect({
  label,
  value,
  change,
}: {
  label: string;
  value: string;
  change(code: string): void;
}) {
  const { say, language } = useWindow();
  const names = useMemo(() => new Intl.DisplayNames(language.value, { type: 'currency' }), [language.value]);
  const option = (code: string) => (
    <option key={code} value={code}>
      {`${code} · ${names.of(code) ?? code}`}
    </option>
  );
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          class="results-currency"
          value={value}
          onChange={({ currentTarget }) => currentTarget.value && change(currentTarget.value)}
        >
          {value === '' && <option value="">{say('resultsCurrencyChoose')}</option>}
          <optgroup label={say('resultsCurrencyUsual')}>{usual.map(option)}</optgroup>
          <optgroup label={say('resultsCurrencyAll')}>
            {Intl.supportedValuesOf('currency')
              .filter((code) => !usual.includes(code))
              .map(option)}
          </optgroup>
        </select>
      )}
    </Field>
  );
}
