/** Sentences as people write them, in each language: what speaks of a need, and what is near to it and does not. */
export interface Sentences {
  readonly speak: Readonly<Record<string, readonly string[]>>
  readonly harmless: Readonly<Record<string, readonly string[]>>
}
