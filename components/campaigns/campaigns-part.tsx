import { useWindow } from '../window/window';

export function CampaignsPart() {
  const { say } = useWindow();
  return <h2>{say('campaignsList')}</h2>;
}
