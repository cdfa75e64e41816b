/** One size of a QR code at error level M (ISO/IEC 18004, tables 7, 9 and E.1). */
export interface Version {
  /** 1 to 10; it is 17 + 4 × version squares wide. */
  readonly version: number
  /** Codewords of error correction behind each block. */
  readonly correction: number
  /** Codewords of data in each block. */
  readonly blocks: readonly number[]
  /** Rows and columns in which alignment patterns have their middle. */
  readonly alignment: readonly number[]
}

export const VERSIONS: readonly Version[] = [
  { version: 1, correction: 10, blocks: [16], alignment: [] },
  { version: 2, correction: 16, blocks: [28], alignment: [6, 18] },
  { version: 3, correction: 26, blocks: [44], alignment: [6, 22] },
  { version: 4, correction: 18, blocks: [32, 32], alignment: [6, 26] },
  { version: 5, correction: 24, blocks: [43, 43], alignment: [6, 30] },
  { version: 6, correction: 16, blocks: [27, 27, 27, 27], alignment: [6, 34] },
  { version: 7, correction: 18, blocks: [31, 31, 31, 31], alignment: [6, 22, 38] },
  { version: 8, correction: 22, blocks: [38, 38, 39, 39], alignment: [6, 24, 42] },
  { version: 9, correction: 22, blocks: [36, 36, 36, 37, 37], alignment: [6, 26, 46] },
  { version: 10, correction: 26, blocks: [43, 43, 43, 43, 44], alignment: [6, 28, 50] },
]
