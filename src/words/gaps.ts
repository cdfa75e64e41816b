/** Values for the gaps of a sentence. */
export type Gaps = Readonly<Record<string, string | number>>
