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

/** A sentence whose gaps are names alone: read without the full grammar, which takes thirty times as long. */
const PLAIN = /^(?:[^{}<']|\{\w+\})*$/
const GAP = /\{(\w+)\}/g

/** Names of the gaps; a choice between codes also names the codes, an element its tag. Throws like `partsOf`. */
export function gapsOf(sentence: string): string[] {
  if (PLAIN.test(sentence))
    return [...new Set([...sentence.matchAll(GAP)].map(([, name = '']) => name))].sort()
  const ofElement = (element: Element): string[] => {
    if ('children' in element) return [`<${element.value}>`, ...element.children.flatMap(ofElement)]
    if (!('options' in element)) return ofGap(element)
    const inside = Object.values(element.options).flatMap((option) => option.value.flatMap(ofElement))
    const codes = 'pluralType' in element ? [] : Object.keys(element.options).sort()
    return [[element.value, ...codes].join(' '), ...inside]
  }
  return [...new Set(partsOf(sentence).flatMap(ofElement))].sort()
}

/** Ways to write what fills a gap, by the type of the element: a text that is written as a date cannot be said. */
const WAYS: Readonly<Record<number, string>> = { 3: ' date', 4: ' time' }

/** Anything but a gap leaves none: literal text, and the number of a plural. */
function ofGap(element: Element): string[] {
  return 'value' in element && element.type !== 0 ? [element.value + (WAYS[element.type] ?? '')] : []
}

/**
 * True for a sentence that can be said in the place of the English one: it leaves the same gaps, and names the same
 * codes. English that is not ICU MessageFormat shows how something is written in a file, and leaves none.
 */
export function leavesGapsOf(english: string, own: string): boolean {
  const wanted = ofEnglish(english)
  return wanted === null || String(gapsAt(own)) === String(wanted)
}

/** Read once for all languages that are compared with it. */
const english = new Map<string, readonly string[] | null>()
function ofEnglish(sentence: string): readonly string[] | null {
  const known = english.get(sentence)
  if (known !== undefined) return known
  const gaps = gapsAt(sentence)
  english.set(sentence, gaps)
  return gaps
}

/** Gaps of a sentence, with the codes that it chooses between; null when it cannot be said. */
export function gapsAt(sentence: string): readonly string[] | null {
  try {
    return gapsOf(sentence)
  } catch {
    return null
  }
}
