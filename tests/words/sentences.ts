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

/** Throws when the sentence is not ICU MessageFormat. */
function parse(sentence: string): Element[] {
  return new IntlMessageFormat(sentence, 'en-GB').getAst()
}

/** Names of the gaps of a sentence; a choice between codes also names the codes. */
export function gapsOf(sentence: string): string[] {
  const ofElement = (element: Element): string[] => {
    if ('children' in element) return element.children.flatMap(ofElement)
    if (!('options' in element)) return 'value' in element && element.type !== 0 ? [element.value] : []
    const inside = Object.values(element.options).flatMap((option) => option.value.flatMap(ofElement))
    const codes = 'pluralType' in element ? [] : Object.keys(element.options).sort()
    return [[element.value, ...codes].join(' '), ...inside]
  }
  return [...new Set(parse(sentence).flatMap(ofElement))].sort()
}

/**
 * The text of a sentence for tests that read it: gaps are left out or filled with `gap`, and of a choice either
 * every alternative is read, one after the other, or only the last one, which stands for all others.
 */
export function textOf(
  sentence: string,
  { gap = '', alternatives = 'every' as 'every' | 'last' } = {},
): string {
  const ofElement = (element: Element): string => {
    if ('children' in element) return element.children.map(ofElement).join('')
    if ('options' in element) {
      const options = Object.values(element.options).map(({ value }) => value.map(ofElement).join(''))
      return alternatives === 'every' ? options.join(' ') : (options.at(-1) ?? '')
    }
    return element.type === 0 ? element.value : gap
  }
  return parse(sentence).map(ofElement).join('')
}
