import { IntlMessageFormat } from 'intl-messageformat'
import { speakInstead } from './speak-instead.ts'

/*
 * A language that nobody speaks, made from the English words: longer by two fifths, as many languages are, with marks
 * above and below its letters, written from right to left, and each of its texts between brackets. Nobody is offered
 * it; a test puts it in the place of Arabic for a while, and whatever is not said through the words stands outside of
 * brackets and is found.
 */

/** How much longer than English its words are. */
const LONGER = 1.4

const MARKED: Readonly<Record<string, string>> = {
  a: 'ǻ',
  e: 'ệ',
  i: 'ḯ',
  o: 'ṓ',
  u: 'ṻ',
  y: 'ỹ',
  c: 'ḉ',
  n: 'ṇ̃',
  s: 'ṩ',
  A: 'Ǻ',
  E: 'Ệ',
  I: 'Ḯ',
  O: 'Ṓ',
  U: 'Ṻ',
}

/** Some text of the language, between marks that turn its letters round; its brackets make no word of it wider. */
function told(text: string): string {
  const words = text.replace(/\p{L}+/gu, (word) => {
    const much = Math.ceil(word.length * LONGER)
    return word.padEnd(much, word.toLowerCase()).replace(/[a-z]/gi, (letter) => MARKED[letter] ?? letter)
  })
  return words.trim() === ''
    ? words
    : words.replace(/^(\s*)([^]*?)(\s*)$/, '$1\u202e⟦\u200b$2\u200b⟧\u202c$3')
}

type Ast = ReturnType<IntlMessageFormat['getAst']>

/** The kinds of parts of a sentence, as the parser numbers them. */
const LITERAL = 0
const ARGUMENT = 1
const NUMBER = 2
const SELECT = 5
const PLURAL = 6
const POUND = 7

/** A sentence with its gaps as they were. */
function sentence(ast: Ast): string {
  return ast
    .map((part) => {
      switch (part.type as number) {
        case LITERAL:
          return told((part as { value: string }).value)
            .replaceAll("'", "''")
            .replace(/[{}]/g, "'$&'")
        case ARGUMENT:
          return `{${(part as { value: string }).value}}`
        case NUMBER:
          return `{${(part as { value: string }).value}, number}`
        case POUND:
          return '#'
        case SELECT:
        case PLURAL: {
          const { value, options, pluralType } = part as {
            value: string
            options: Readonly<Record<string, { value: Ast }>>
            pluralType?: string
          }
          const kind =
            (part.type as number) === SELECT
              ? 'select'
              : pluralType === 'ordinal'
                ? 'selectordinal'
                : 'plural'
          const branches = Object.entries(options).map(
            ([name, { value: inner }]) => `${name} {${sentence(inner)}}`,
          )
          return `{${value}, ${kind}, ${branches.join(' ')}}`
        }
        default:
          throw new Error(`A sentence has a part that this language does not know: ${part.type}`)
      }
    })
    .join('')
}

/** Addresses, names of fields and code are the same in every language. */
const isCode = (text: string) => /^\S*[_/{]\S*$/.test(text) || /\n|^curl /.test(text)

function inPseudo(text: string): string {
  if (isCode(text)) return text
  if (!text.includes('{')) return told(text)
  try {
    return sentence(new IntlMessageFormat(text, 'en').getAst())
  } catch {
    return text
  }
}

/** Puts the language in the place of Arabic until what it answers is called. */
export function speakPseudo(): () => void {
  return speakInstead('ar', (english) => inPseudo(english))
}
