import { Panel } from '@/components/posts/panel';
import { startWindow } from '@/components/window/start';

void startWindow('titlePanel', Panel);
