/** What is said where a language lays its words over the English ones. */
export interface Laying {
  /** The sentence of a place; `own` is what the language has there, undefined where it has none. */
  readonly say: (english: string, own: string | undefined, path: string) => string
  /** Told of a place where something stands that is no text, or no group of texts, as the English has it. */
  readonly notText?: (path: string) => void
}

/**
 * The English tree of words with the words of another language laid over it, sentence by sentence. Keys that English
 * does not know are left out, and so are names that every object has. `path` is joined by dots.
 */
export function layOver<Words>(english: Words, own: unknown, on: Laying, path = ''): Words {
  if (typeof english === 'string') return sentenceOver(english, own, on, path) as Words
  if (typeof english !== 'object' || english === null) return english
  const fits = isBranch(own) && (Array.isArray(english) || !Array.isArray(own))
  if (own !== undefined && !fits) on.notText?.(path)
  const branch: Branch = fits ? own : {}
  const laid = Object.entries(english).map(([key, each]: [string, unknown]) => [
    key,
    layOver(
      each,
      Object.hasOwn(branch, key) ? branch[key] : undefined,
      on,
      path === '' ? key : `${path}.${key}`,
    ),
  ])
  return (Array.isArray(english) ? laid.map(([, each]) => each) : Object.fromEntries(laid)) as Words
}

/** An empty English sentence has nothing to be said. */
function sentenceOver(english: string, own: unknown, on: Laying, path: string): string {
  if (own !== undefined && typeof own !== 'string') on.notText?.(path)
  if (english.trim() === '') return english
  return on.say(english, typeof own === 'string' && own.trim() !== '' ? own : undefined, path)
}

type Branch = Readonly<Record<string, unknown>>

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null
