import { useWindow } from '../../window/window';

export function ImportPart() {
  const { say } = useWindow();
  return <h2>{say('resultsImport')}</h2>;
}
