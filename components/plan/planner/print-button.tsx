import { useWindow } from '../../window/window';

/** What is shown, on paper. */
export function PrintButton() {
  const { say } = useWindow();
  return (
    <button class="print" onClick={() => print()}>
      {say('comparePrint')}
    </button>
  );
}
