import { Welcome } from '@/components/welcome/welcome';
import { startWindow } from '@/components/window/start';

void startWindow('titleWelcome', Welcome);
