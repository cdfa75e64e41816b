import { withoutUnseen } from '../blank.ts'
import { COMMON_WORDS, NO_NAMES, TITLES } from '../vocabulary/common-words.ts'
import { isDense, wordsIn } from './tokens.ts'

/** Most words of a name that is told in a sentence. */
const LONGEST_NAME = 4
/** As many common words in a row are a sentence, and no name. */
const SENTENCE = 4

const PART = "\\p{Lu}[\\p{L}\\p{M}'’.-]*"
const NAME = `${PART}(?:[ \\u00a0]+(?:(?:de|da|von|van|der|bin|ibn|al|el|di|du|la)[ ]+)?${PART}){0,${LONGEST_NAME - 1}}`
const ARABIC_NAME =
  '\\p{Script=Arabic}+(?: (?!و?(?:هو|هي|أنا|انا|في|من|على|أسكن|اسكن|رقمي|عمري)(?:\\s|$))\\p{Script=Arabic}+){0,1}'

/** Words with which somebody says their name, in the languages that letters come in; the name follows. */
const SAYS_NAME = [
  "(?:[Mm]y|MY) (?:full |first |last |real )?(?:name|NAME)(?: is|'s|:)",
  "(?:I am|I'm) (?:called|named)",
  '(?:[Tt]his is|[Ss]igned(?: by)?:?|[Nn]ame:|[Nn]om:|[Nn]ombre:|[Nn]ome:)',
  '(?:[Ii]ch heiße|[Ii]ch heisse|[Mm]ein Name ist|[Ii]ch bin (?:die |der )?(?:Frau|Herr)?)',
  "(?:[Jj]e m'appelle|[Mm]on nom est|[Jj]e suis (?:Mme|Madame|M\\.|Monsieur))",
  '(?:[Mm]e llamo|[Mm]i nombre es|[Mm]e chamo|[Mm]eu nome é)',
  '(?:[Bb]enim adım|[Aa]dım|[Mm]i chiamo|[Ii]k heet|[Mm]ijn naam is|[Nn]azywam się)',
  '(?:[Мм]еня зовут|[Мм]о[её] имя)',
].join('|')
const CLOSING =
  '(?:[Ss]incerely|[Rr]egards|[Yy]ours(?: truly| faithfully)?|[Ww]ishes|[Tt]hanks|[Tt]hank you|[Gg]r(?:ü|ue)(?:ß|ss)en?|[Cc]ordialement|[Ss]alutations|[Aa]tentamente|[Ss]aludos|[Aa]tenciosamente|[Ss]audações|[Cc]umprimentos|[Сс] уважением)'

const PATTERNS = [
  new RegExp(`(?<!\\p{L})(?:${SAYS_NAME})[ :]+(${NAME})`, 'gu'),
  // Two words in capitals: one alone is where somebody comes from.
  new RegExp(`(?<!\\p{L})(?:I am|I'm|Ich bin|Je suis|Yo soy|Soy|Eu sou)[ ]+(${PART}(?:[ ]+${PART})+)`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:I am|I'm)[ ]+(${PART}(?:, (?:Mrs|Mr|Ms|Miss|Dr)\\.? ${PART})+)`, 'gu'),
  new RegExp(`(?<!\\p{L})${CLOSING}[ ]*[,.!:\\r\\n-]+\\s*(${NAME})`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:اسمي|إسمي|أدعى|ادعى)(?: هو| الكامل)?[ :]+(${ARABIC_NAME})`, 'gu'),
  new RegExp(
    `(?:مع (?:التحية|خالص التحية|الشكر|الاحترام)|وتفضلوا[^\\n.]{0,40}|التوقيع)[ ]*[،,.:\\r\\n-]+\\s*(${ARABIC_NAME})`,
    'gu',
  ),
  // The last line of a letter: a name, and no sentence.
  new RegExp(`\\n[ \\t—–-]*(${PART}(?:[ ]+${PART}){0,2})\\s*$`, 'gu'),
]

/** Names that somebody says in their own words to be theirs, each as its parts. */
export function namesTold(text: string): string[][] {
  // Everything that begins on a line of its own is looked for, so lines stay.
  const seen = text
    .split(/\r?\n/u)
    .map(withoutUnseen)
    .join('\n')
    .replace(/[’ʼ`´]/gu, "'")
  return PATTERNS.flatMap((pattern) =>
    [...seen.matchAll(pattern)].flatMap(([, name = '']) => {
      const parts = partsOf(name)
      return parts.length === 0 || parts.every((part) => COMMON_WORDS.has(part)) ? [] : [parts]
    }),
  )
}

/** Where somebody works, behind their name. */
const OF_A_FIRM =
  /(?:,| (?:of|from|at|for|bei|von|de|chez))\s.{0,80}(?<!\p{L})(?:ltd|limited|gmbh|inc|corp|llc|plc|ag|kg|s\.?a\.?|sarl|srl|bv)\.?\s*$/iu

/** The parts of a name without titles around it; none where somebody wrote that they say none, or a sentence. */
export function partsOf(name: string): string[] {
  const words = wordsIn(name.replace(OF_A_FIRM, ''))
  if (words.length >= SENTENCE && words.every((word) => COMMON_WORDS.has(word) || TITLES.has(word))) return []
  const first = words.findIndex((word) => !TITLES.has(word))
  const last = words.findLastIndex((word) => !TITLES.has(word))
  const parts = first < 0 ? [] : words.slice(first, last + 1)
  const isOneSign = parts.length === 1 && parts.join('').length < 2 && !parts.every(isDense)
  return isOneSign || NO_NAMES.has(parts.join(' ')) ? [] : parts
}
