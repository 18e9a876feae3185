import { useWindow } from '../window/window';

export function ReportsPart() {
  const { say } = useWindow();
  return <h2>{say('reportsPart')}</h2>;
}
