import { useWindow } from '../window/window';

export function KpisPart() {
  const { say } = useWindow();
  return <h2>{say('kpisPart')}</h2>;
}
