import { ENGLISH } from './language-files.ts'
import { gapsAt, wronglyCounted } from '../../src/words/sentences.ts'

/** Why a translation cannot be taken, as a sentence; null when it can. */
export function faultIn(path: string, sentence: string, neverSay: readonly string[]): string | null {
  const english = ENGLISH.get(path)
  if (english === undefined) return 'English has no such sentence'
  if (sentence.trim() === '') return 'it is empty'
  if (sentence.trim() !== sentence && english.trim() === english) return 'it begins or ends with a space'
  const phrase = neverSay.find((each) => spelled(sentence).includes(spelled(each)))
  if (phrase !== undefined) return `it says “${phrase}”, which language.json says is never said`
  const wanted = gapsAt(english)
  const found = gapsAt(sentence)
  // Some sentences of the register show how something is written in a file, brackets and all, and leave no gap.
  if (wanted === null) return null
  if (found === null) return `it cannot be said: a bracket or a form is missing (ICU MessageFormat)`
  if (wanted.join('; ') !== found.join('; '))
    return `it leaves the gaps ${listed(found)}, and English leaves ${listed(wanted)}`
  const counted = wronglyCounted(english, sentence)
  if (counted.length > 0)
    return `it counts ${listed(counted)}, and English does not, so a text may stand there that is no number`
  if (sentence.includes("'") && sentence.includes('{'))
    return 'it has a straight apostrophe beside a gap; write ’ instead'
  return null
}

function listed(gaps: readonly string[]): string {
  return gaps.length === 0 ? 'none' : gaps.map((gap) => `{${gap}}`).join(', ')
}

/** Without marks of vowels and with one form of alif, so that every spelling is found. */
function spelled(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u064B-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
}
