/**
 * What a language does not say yet is said in English, between two marks that only this process knows: they are drawn
 * when it starts, from characters that no script has, so that nothing typed is taken for one. They never leave the
 * house; where a page is made, `inPage` turns them into an element that says which language it is.
 */

/** Characters for private use, of which the marks are made. */
const FIRST = 0xe000
const HOW_MANY = 6400
/** 6400⁴ keys: nobody guesses one while a process runs. */
const KEY_LENGTH = 4

const drawn = [...crypto.getRandomValues(new Uint32Array(KEY_LENGTH + 2))].map((number) =>
  String.fromCharCode(FIRST + (number % HOW_MANY)),
)
const KEY = drawn.slice(0, KEY_LENGTH).join('')
const OPEN = `${KEY}\uf8fe`
const CLOSE = `${KEY}\uf8ff`
const MARKS = new RegExp(`${KEY}[\uf8fe\uf8ff]`, 'g')
/** As `MARKS`; what a text is split by stays among its pieces. */
const AT_MARKS = new RegExp(`(${KEY}[\uf8fe\uf8ff])`)

const SPAN = '<span lang="en" dir="ltr">'

/** Elements whose content is text alone, or drawn: no element of ours may stand in them. */
const PLAIN = ['title', 'textarea', 'option', 'script', 'style', 'svg']

/** An English sentence that stands where another language was asked for. */
export function inEnglish(sentence: string): string {
  return `${OPEN}${sentence}${CLOSE}`
}

/** True for a sentence that stands in for one of another language. */
export function isInEnglish(sentence: string): boolean {
  return sentence.startsWith(OPEN)
}

/** The text without marks, for whatever is no page. */
export function withoutMarks(text: string): string {
  return text.includes(KEY) ? text.replace(MARKS, '') : text
}

/** A page in which English that stands in says so, wherever an element may stand; elsewhere it is plain. */
export function inPage(html: string): string {
  if (!html.includes(KEY)) return html
  let within: string | null = null
  return html
    .split(/(<[^>]*>)/)
    .map((part) => {
      if (!part.startsWith('<')) return within === null ? spans(part) : withoutMarks(part)
      const [, end, name = ''] = /^<(\/?)([a-z]+)/i.exec(part) ?? []
      if (within === null && end === '' && PLAIN.includes(name) && !part.endsWith('/>')) within = name
      else if (end === '/' && name === within) within = null
      return withoutMarks(part)
    })
    .join('')
}

/** Marks of one text as elements. Half a pair, such as of a sentence that was cut, is none. */
function spans(text: string): string {
  if (!text.includes(KEY)) return text
  const pieces = text.split(AT_MARKS)
  let open = 0
  let ends = pieces.filter((piece) => piece === CLOSE).length
  return pieces
    .map((piece) => {
      if (piece === OPEN) {
        if (open >= ends) return ''
        open += 1
        return SPAN
      }
      if (piece !== CLOSE) return piece
      ends -= 1
      if (open === 0) return ''
      open -= 1
      return '</span>'
    })
    .join('')
}
