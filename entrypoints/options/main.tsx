import { Options } from '@/components/settings/options';
import { startWindow } from '@/components/window/start';

void startWindow('titleOptions', Options);
