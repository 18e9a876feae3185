import type { Benchmark } from '../../domain/benchmarks';

/** None was found whose denominator is told: an account compares with its own past. */
export const benchmarks: readonly Benchmark[] = [];
