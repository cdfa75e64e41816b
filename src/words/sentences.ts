import { IntlMessageFormat } from 'intl-messageformat'

/** Where a sentence stands in the tree of words, and the sentence. */
export type Sentence = readonly [path: string, sentence: string]

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

/** Every sentence of a tree of words, with its path joined by dots. Anything but a sentence in it is an error. */
export function sentencesOf(words: unknown, path = ''): Sentence[] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words !== 'object' || words === null) throw new Error(`${path} is no sentence.`)
  return Object.entries(words).flatMap(([key, value]) =>
    sentencesOf(value, path === '' ? key : `${path}.${key}`),
  )
}

/** The parts of a sentence. Throws when it is not ICU MessageFormat. */
export function partsOf(sentence: string): Element[] {
  return new IntlMessageFormat(sentence, 'en-GB').getAst()
}

/** Names of the gaps of a sentence; a choice between codes also names the codes. Throws like `partsOf`. */
export function gapsOf(sentence: string): string[] {
  if (!/[{}<']/.test(sentence)) return []
  const ofElement = (element: Element): string[] => {
    if ('children' in element) return element.children.flatMap(ofElement)
    if (!('options' in element)) return 'value' in element && element.type !== 0 ? [element.value] : []
    const inside = Object.values(element.options).flatMap((option) => option.value.flatMap(ofElement))
    const codes = 'pluralType' in element ? [] : Object.keys(element.options).sort()
    return [[element.value, ...codes].join(' '), ...inside]
  }
  return [...new Set(partsOf(sentence).flatMap(ofElement))].sort()
}
