import { GuidePage } from '@/components/hashtags/guide-page';
import { startWindow } from '@/components/window/start';

void startWindow('guidePageTitle', GuidePage);
