import { partsOf } from '../../src/words/sentences.ts'

type Element = ReturnType<typeof partsOf>[number]

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
  return partsOf(sentence).map(ofElement).join('')
}
