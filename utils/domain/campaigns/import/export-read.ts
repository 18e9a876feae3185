import type { DayStyle, StyleFound } from '../../plan/written-day';
import type { ExportKind } from '../campaign';
import type { ResultName } from '../results';
import type { Column } from './columns';
import type { Draft, Faulty } from './draft';
import type { ImportField } from './fields';
import type { Recognised } from './formats';
import type { DecimalSign, SignFound } from './number';
import type { Period } from './period';
import type { TotalCheck } from './totals';

/** What a person has said of a file; what they have not is told by the file. */
export interface Told {
  kind?: ExportKind | undefined;
  /** By the column's name; null: not taken. */
  columns?: Readonly<Record<string, ImportField | null>> | undefined;
  decimal?: DecimalSign | undefined;
  days?: DayStyle | undefined;
  currency?: string | undefined;
  period?: Period | undefined;
}

/** What is taken where nobody tells. */
export interface Usual {
  decimal: DecimalSign;
  days: DayStyle;
}

export type Warning =
  | { kind: 'merged'; rows: number; into: number }
  | { kind: 'reachLost'; rows: number }
  | { kind: 'untold'; field: ResultName; rows: number }
  | { kind: 'twice'; rows: number }
  | { kind: 'twiceCounted'; rows: number }
  | { kind: 'negative'; field: ResultName; rows: number }
  | { kind: 'currencies'; currencies: string[] }
  | { kind: 'otherCurrency'; column: string; currency: string }
  | { kind: 'tax'; taken: 'with' | 'without'; isBoth: boolean }
  | { kind: 'contradicts'; field: 'ctr' | 'cpc'; rows: number[]; count: number };

export interface LeftOut {
  row: number;
  text: string;
  why: 'total' | 'subtotal' | 'twice' | 'noFigures';
}

/** What a file would bring, and how it was read. */
export interface ExportRead {
  recognised: Recognised;
  kind: ExportKind;
  columns: Column[];
  decimal: SignFound;
  /** Null where no day is written so that it could be either. */
  days: StyleFound | null;
  style: DayStyle;
  /** What the rows' currency was told by; "unknown": nobody has told, and there is money. */
  currency: {
    code: string | null;
    by: 'rows' | 'columns' | 'cells' | 'above' | 'person' | 'noMoney' | 'unknown';
  };
  /** Of rows without a day of their own. */
  period: { period: Period | null; by: 'rows' | 'above' | 'fileName' | 'person' | 'unknown' };
  drafts: Draft[];
  faulty: Faulty[];
  leftOut: LeftOut[];
  totals: TotalCheck[];
  warnings: Warning[];
}
