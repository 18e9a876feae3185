import { Choice } from '../ui/choice';
import { useWindow } from '../window/window';

/** The languages are named in themselves, so that a person finds theirs in a window they cannot read. */
export function LanguageChoice({ quiet = false }: { quiet?: boolean }) {
  const { settings, say, change } = useWindow();
  return (
    <Choice
      legend={say('language')}
      quiet={quiet}
      value={settings.value.language}
      change={(language) => change({ language })}
      options={[
        { value: 'auto', label: say('auto') },
        { value: 'en', label: <span lang="en">English</span> },
        { value: 'ru', label: <span lang="ru">Русский</span> },
      ]}
    />
  );
}
