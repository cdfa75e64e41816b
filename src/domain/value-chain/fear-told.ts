import { isBlank } from '../blank.ts'
import type { Case } from '../case/case.ts'
import { plain } from '../case/plain.ts'
import { readOnce } from '../case/read-once.ts'
import { fearedEver } from '../case/told.ts'
import { writtenByThem, writtenForThem } from '../case/their-words.ts'
import { withVowels } from '../case/with-vowels.ts'
import { isInGroup, isOfGroup } from '../casework/group.ts'
import { isWordOf, READ_HERE } from '../casework/read-here.ts'
import { translatedByHumans } from '../casework/translations.ts'
import { saidInNames } from '../case/said-in-name.ts'
import { FEAR_PATTERNS } from '../vocabulary/fear-patterns.ts'

const SENTENCE = /[^!?…。！？؟।॥\r\n.]+(?:\.(?!\s|$)[^!?…。！？؟।॥\r\n.]*)*/gu

/** By the letters that they are looked for in: a text is read for every language that it may be in, whatever was said. */
const BY_LETTERS = [...Map.groupBy(Object.values(FEAR_PATTERNS), ({ script }) => script)].map(
  ([script, languages]) => ({
    letters: new RegExp(`\\p{Script=${script}}`, 'u'),
    read: script === 'Devanagari' || script === 'Bengali' ? withVowels : plain,
    patterns: languages.flatMap(({ fears, threatens, mayNotKnow }) => [
      ...fears,
      ...threatens,
      ...mayNotKnow,
    ]),
  }),
)

/** Every sentence of a text that says it. */
export const fearIn = readOnce((text): readonly string[] =>
  [...text.matchAll(SENTENCE)].map(([sentence]) => sentence.trim()).filter((sentence) => isFearful(sentence)),
)

/** True for a text in which somebody says that they fear another. */
export function tellsFear(text: string): boolean {
  return fearIn(text).length > 0
}

function isFearful(sentence: string): boolean {
  return BY_LETTERS.some(({ letters, patterns, read }) => {
    if (!letters.test(sentence)) return false
    const plainly = read(sentence)
    return patterns.some((pattern) => pattern.test(plainly))
  })
}

const LETTERS = /\p{L}/gu
const KNOWN_LETTERS = new RegExp(
  `(?=\\p{L})(?:${BY_LETTERS.map(({ letters }) => letters.source).join('|')})`,
  'gu',
)

const isInUnknownLetters = readOnce((text) => {
  const count = (of: RegExp) => text.match(of)?.length ?? 0
  return count(KNOWN_LETTERS) * 2 < count(LETTERS)
})

/**
 * True for a text in which nobody here would see that somebody fears another: it is in a language, or in letters, for which
 * no words are known. Whoever is named in it may be feared.
 *
 * @param language the language that whoever wrote it said that they write
 */
export function isFearUnread(text: string, language: string | undefined): boolean {
  if (isInUnknownLetters(text)) return true
  return (
    language !== undefined &&
    FEAR_PATTERNS[language] === undefined &&
    !READ_HERE.some((read) => isWordOf(text, read))
  )
}

/** Every sentence that says it, and all of a text that nobody here reads. */
function fearOrUnread(text: string, language: string | undefined): readonly string[] {
  return isFearUnread(text, language) ? [text] : fearIn(text)
}

/** True for a text in which somebody may say that they fear another: it says so, or nobody here would see it. */
export function mayTellFear(text: string, language: string | undefined): boolean {
  return fearOrUnread(text, language).length > 0
}

type Source = 'feared' | 'story' | 'theirWords' | 'toldBefore'
/** A case as far as it says whom somebody fears. */
type Sources = Pick<Case, Source> & Partial<Pick<Case, 'language' | 'translations' | 'files'>>

interface Fear {
  readonly theirWords: number
  readonly translations: number
  readonly files: number
  /** In words of the person. */
  readonly said: readonly string[]
  /** In these, in words of those who stand beside them, in what humans translated of both, and in what nobody reads. */
  readonly heard: readonly string[]
}

/** A case is asked about each of its organisations; only more words of theirs can change what was said. */
const known = new WeakMap<Sources, Fear>()

function fearOf(kase: Sources): Fear {
  const before = known.get(kase)
  const translations = kase.translations?.length ?? 0
  const files = kase.files?.length ?? 0
  if (
    before?.theirWords === kase.theirWords.length &&
    before.translations === translations &&
    before.files === files
  )
    return before
  const asked = whereAsked(kase)
  const now = {
    theirWords: kase.theirWords.length,
    translations,
    files,
    said: [...asked, ...[...writtenByThem(kase), ...saidInFiles(kase)].flatMap(fearIn)],
    heard: [...asked, ...writtenBeside(kase).flatMap((text) => fearOrUnread(text, kase.language))],
  }
  known.set(kase, now)
  return now
}

function whereAsked(kase: Sources): readonly string[] {
  return fearedEver(kase).filter((text) => !isBlank(text))
}

function saidInFiles({ files = [] }: Sources): readonly string[] {
  return saidInNames({ files })
}

/**
 * What the person wrote, also as names of files, and those who stand beside them, and what humans translated of it. Nothing of those who joined
 * their group: whoever leads it is asked of whom they fear, and would learn it. Theirs is read on a list of its own
 * (`hear_members`).
 */
function writtenBeside(kase: Sources): readonly string[] {
  const theirWords = kase.theirWords.filter(({ adviser }) => adviser === undefined || !isInGroup(adviser))
  const translations = (kase.translations ?? []).filter(({ told }) => !isOfGroup(told))
  return [
    ...writtenForThem({ ...kase, theirWords }),
    ...saidInFiles(kase),
    ...translatedByHumans({ translations }),
  ]
}

/**
 * What the person wrote of whom they fear: where they were asked, and wherever else they say it (UNGP 31 commentary:
 * prevent retaliation; red line 9).
 */
export function fearWords(kase: Sources): readonly string[] {
  return fearOf(kase).said
}

/**
 * The same with what those say who stand beside the person, with what humans translated, and with what is in a language
 * for which no words of fear are known: it makes us ask whom they mean, and says of nobody that the person fears them.
 */
export function fearHeard(kase: Sources): readonly string[] {
  return fearOf(kase).heard
}

/** The same with everything that stands around it: whoever is named there may be meant. */
export function aroundFear(kase: Sources): string[] {
  return [...whereAsked(kase), ...writtenBeside(kase).filter((text) => mayTellFear(text, kase.language))]
}
