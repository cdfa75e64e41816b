import { translatable } from '../../src/words/chapters.ts'
import { wordsOf } from '../../src/words/languages.ts'

type Tree = { [name: string]: unknown }
/** What stands in the place of a sentence: made of the English one, the one of the language, and its path. */
type Change = (english: string, own: string, path: string) => string

/** Lets a language say other sentences until what it answers is called. */
export function speakInstead(code: string, change: Change): () => void {
  const words: Tree = wordsOf(code)
  if (words === translatable) throw new Error(`${code} is not offered.`)
  const before = structuredClone(words)
  fill(words, translatable, change)
  return () => fill(words, before, (kept) => kept)
}

function fill(target: Tree, from: Readonly<Tree>, change: Change, path = ''): void {
  for (const [name, value] of Object.entries(from)) {
    const own = target[name]
    const at = path === '' ? name : `${path}.${name}`
    if (typeof value === 'string' && typeof own === 'string') target[name] = change(value, own, at)
    else if (typeof value === 'object' && value !== null && typeof own === 'object')
      fill(own as Tree, value as Tree, change, at)
  }
}
