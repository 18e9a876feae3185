import { useRef } from 'preact/hooks';

interface FileButtonProps {
  label: string;
  /** Endings and types, as an input of files has them. */
  accept: string;
  disabled?: boolean;
  take(file: File): void;
}

/** A button that asks for a file. The same file can be given again. */
export function FileButton({ label, accept, disabled, take }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={(event) => {
          const given = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (given) take(given);
        }}
      />
    </>
  );
}
