import { Popup } from '@/components/popup/popup';
import { startWindow } from '@/components/window/start';

void startWindow('titlePopup', Popup);
