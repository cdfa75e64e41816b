import type { LocalDate } from '../../domain/time/calendar.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { checkRegister } from '../check/check-register.ts'
import { toDoOf } from '../check/formats/result.ts'
import { fixOf, sentenceOf, titleOf } from '../check/rule-words.ts'
import { viewOf } from '../check/view.ts'
import type { Report } from './blocks.ts'
import { reportOf } from './content.ts'

/**
 * The report of a register, to be written as one page or as a folder of pages.
 *
 * @param folder the register
 * @param root the repository it is in; the one that is found, where none is given
 */
export function readReport(
  speaker: RegisterSpeaker,
  folder: string,
  today: LocalDate,
  root?: string,
): Report {
  const { loaded, result, assessed } = checkRegister(
    speaker,
    folder,
    today,
    root === undefined ? {} : { root },
  )
  const found = toDoOf(result)
    .filter(({ level }) => level !== 'note')
    .flatMap(({ findings }) => findings)
    .map((each) => ({
      entry: each.entry,
      rule: each.rule,
      title: titleOf(speaker, each),
      says: sentenceOf(speaker, each),
      fix: fixOf(speaker, each),
    }))
  const unread = [...loaded.sources.keys()].filter((id) => !loaded.readable.has(id))
  return reportOf(speaker, viewOf(assessed), found, unread)
}
