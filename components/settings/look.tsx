import { Choice } from '../ui/choice';
import { Switch } from '../ui/switch';
import { useWindow } from '../window/window';
import { BadgeSample } from './badge-sample';

export function ThemeChoice() {
  const { settings, say, change } = useWindow();
  return (
    <Choice
      legend={say('theme')}
      value={settings.value.theme}
      change={(theme) => change({ theme })}
      options={[
        { value: 'auto', label: say('auto') },
        { value: 'light', label: say('themeLight') },
        { value: 'dark', label: say('themeDark') },
      ]}
    />
  );
}

/** Where badges stand and how much they say, with a picture of it. */
export function BadgeLook() {
  const { settings, say, change } = useWindow();
  const { badges } = settings.value;
  return (
    <div class="badge-look">
      <BadgeSample />
      <div class="fields">
        <Switch
          label={say('badgesShown')}
          on={badges.shown}
          change={(shown) => change({ badges: { ...badges, shown } })}
        />
        <Choice
          legend={say('corner')}
          value={badges.corner}
          change={(corner) => change({ badges: { ...badges, corner } })}
          options={[
            { value: 'top-left', label: say('cornerTop') },
            { value: 'bottom-left', label: say('cornerBottom') },
          ]}
        />
        <Choice
          legend={say('density')}
          value={badges.density}
          change={(density) => change({ badges: { ...badges, density } })}
          options={[
            { value: 'compact', label: say('densityCompact') },
            { value: 'normal', label: say('densityNormal') },
            { value: 'full', label: say('densityFull') },
          ]}
        />
      </div>
    </div>
  );
}
