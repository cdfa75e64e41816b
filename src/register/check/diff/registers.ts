import type { Assessed } from '../../../domain/diligence/assess.ts'
import type { LocalDate } from '../../../domain/time/calendar.ts'
import { owedLine } from '../owed-line.ts'
import type { LoadedRegister } from '../../files/read.ts'
import { assessFiles } from '../assess-files.ts'
import type { Change, Side } from './change.ts'
import { entryChanges } from './entries.ts'
import { impactChanges } from './impacts.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'

/** Everything that is different between two registers, what is owed because of it, and what could not be compared. */
export function registerChanges(
  speaker: RegisterSpeaker,
  before: LoadedRegister,
  after: LoadedRegister,
  today: LocalDate,
): Change[] {
  return changesBetween(speaker, sideOf(before, today), sideOf(after, today))
}

/** A register as it stands on a day. */
export function sideOf(loaded: LoadedRegister, today: LocalDate): Side {
  return { loaded, assessed: assessFiles(loaded, today) }
}

/** The same between two that were worked out before. */
export function changesBetween(speaker: RegisterSpeaker, was: Side, is: Side): Change[] {
  const [before, after] = [was.loaded, is.loaded]
  return [
    ...[before, after].flatMap((side) => unread(speaker, side)),
    ...impactChanges(speaker, was, is),
    ...entryChanges(speaker, before, after),
    ...newlyOwed(speaker, was.assessed, is.assessed),
  ]
}

/** A file that cannot be read is neither gone nor the same, so it has to be said. */
function unread(
  { w, say }: RegisterSpeaker,
  { folder, sources, readable, fileForm }: LoadedRegister,
): Change[] {
  return [...sources.keys()]
    .filter((id) => !readable.has(id) || (id === 'register' && fileForm.about === null))
    .map((id) => ({ kind: 'unread', id, sentence: say(w.commands.diff.unread, { id, folder }) }))
}

/** What is owed now and was not before. */
function newlyOwed(speaker: RegisterSpeaker, before: Assessed, after: Assessed): Change[] {
  const owedIn = ({ owed, register, today }: Assessed) =>
    owed.map((each) => owedLine(speaker, each, register, today))
  const known = new Set(owedIn(before).map(({ sentence }) => sentence))
  return owedIn(after)
    .filter(({ sentence }) => !known.has(sentence))
    .map(({ code, sentence }) => ({ kind: 'owed', id: code, sentence }))
}
