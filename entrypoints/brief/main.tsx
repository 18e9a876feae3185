import { BriefPage } from '@/components/plan/item/brief-page';
import { startWindow } from '@/components/window/start';

void startWindow('planItemBriefTitle', BriefPage);
