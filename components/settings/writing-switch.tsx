import { Switch } from '../ui/switch';
import { useWindow } from '../window/window';

/** Whether posts are looked at while they are written, and what is read for that. */
export function WritingSwitch() {
  const { settings, say, change } = useWindow();
  return (
    <Switch
      label={say('writingSwitch')}
      hint={say('writingSwitchText')}
      on={settings.value.writing}
      change={(writing) => change({ writing })}
    />
  );
}
