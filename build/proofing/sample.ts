/** How the sample of clean text is divided, by line: what teaches, what sets the thresholds, what nobody has seen. */

export type Part = 'train' | 'calibrate' | 'held-out'

/** Eight lines of ten teach, one calibrates, one is held out for the benchmark. */
export function partOf(line: number): Part {
  const digit = line % 10
  return digit < 8 ? 'train' : digit === 8 ? 'calibrate' : 'held-out'
}
