import type { Case } from '../case/case.ts'
import { ADDRESS_WORDS } from '../case/find-reach.ts'
import { lookOf } from '../case/look-alikes.ts'
import { plain } from '../case/plain.ts'
import { writtenForThem } from '../case/their-words.ts'
import { translatedByHumans } from '../casework/translations.ts'
import { wordsIn } from '../case/tokens.ts'
import { waysIn, type Ways } from '../case/ways-in.ts'
import { latinDigits } from '../typed/digits.ts'
import { aroundFear, fearWords } from './fear-told.ts'
import { isFeared } from './feared.ts'
import { isNamedBy } from './naming.ts'

/**
 * Whether what somebody typed is a way to reach whom the person fears: `yes` where it stands with the words of whom
 * they fear, or with a feared name in what we wrote; `maybe` where it stands elsewhere in a text of theirs that tells of
 * that one (UNGP 31 commentary: prevent retaliation; red line 9). What is the person's own is nobody else's.
 */
export function isWayToFeared(kase: Case, typed: string): 'yes' | 'maybe' | 'no' {
  const isIn = (texts: readonly string[]) => {
    const ways = texts.flatMap((text) => waysIn(text)).filter((each) => allOf(each).length > 0)
    return ways.length > 0 && leadsThere(kase, typed, ways)
  }
  if (isIn([...fearWords(kase), ...writtenOfFeared(kase)])) return 'yes'
  return isIn([...aroundFear(kase), ...theirTextsOfFeared(kase)]) ? 'maybe' : 'no'
}

/** One of these ways stands in what was typed, and is not the person's own. */
function leadsThere({ person }: Case, typed: string, ways: readonly Ways[]): boolean {
  const own = new Set(
    person === null ? [] : waysIn([person.email, person.howToReach].join('\n')).flatMap(allOf),
  )
  const isOther = (way: string) => !own.has(way)
  const said = spellingsOf(typed)
  const digits = digitsOf(typed)
  return ways.some(
    ({ written, numbers }) =>
      written.filter(isOther).some((way) => said.some((each) => each.includes(way))) ||
      numbers.filter(isOther).some((number) => digits.includes(number)),
  )
}

const allOf = ({ written, numbers }: Ways) => [...written, ...numbers]

/** A text without anything between its letters, with and without the words for signs, as written and as it looks. */
function spellingsOf(text: string): string[] {
  return [text, lookOf(text)].flatMap((read) => {
    const words = wordsIn(read)
    return [words.join(''), words.filter((word) => !ADDRESS_WORDS.includes(word)).join('')]
  })
}

function digitsOf(text: string): string {
  return latinDigits(plain(text)).replace(/\D/gu, '')
}

function fearedNames(kase: Case): string[] {
  return [...kase.entities, ...kase.formerEntities]
    .filter((each) => each.naming !== 'not_known' && isFeared(kase, each))
    .map(({ name }) => name)
}

/** What we wrote ourselves with the name of a feared one, and the systems that it runs. */
function writtenOfFeared(kase: Case): string[] {
  const names = fearedNames(kase)
  if (names.length === 0) return []
  const written = [
    ...kase.measures.map(({ whom }) => whom),
    ...kase.calls.map(({ whom }) => whom),
    ...kase.bodies.map(({ name, reach }) => `${name}\n${reach}`),
    ...kase.notes.map(({ note }) => note),
  ]
  return [
    ...kase.entities.flatMap((each) => (isFeared(kase, each) && each.system !== null ? [each.system] : [])),
    ...names,
    ...written.filter((text) => names.some((name) => isNamedBy(text, name))),
  ]
}

function theirTextsOfFeared(kase: Case): string[] {
  const names = fearedNames(kase)
  return names.length === 0
    ? []
    : [...writtenForThem(kase), ...translatedByHumans(kase)].filter((text) =>
        names.some((name) => isNamedBy(text, name)),
      )
}
