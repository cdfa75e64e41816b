import { owedAssessments } from '../../../domain/diligence/owed.ts'
import type { LocalDate } from '../../../domain/time/calendar.ts'
import { diff as words } from '../../../words/en/register/commands.ts'
import { owedLine } from '../owed-line.ts'
import type { LoadedRegister } from '../../files/read.ts'
import { say } from '../../../words/say.ts'
import { repositoryOf, watchedNow } from '../../files/watch.ts'
import type { Change } from './change.ts'
import { entryChanges } from './entries.ts'
import { impactChanges } from './impacts.ts'

/** Everything that is different between two registers, what is owed because of it, and what could not be compared. */
export function registerChanges(before: LoadedRegister, after: LoadedRegister, today: LocalDate): Change[] {
  return [
    ...[before, after].flatMap(unread),
    ...impactChanges(before, after, today),
    ...entryChanges(before, after),
    ...newlyOwed(before, after, today),
  ]
}

/** A file that cannot be read is neither gone nor the same, so it has to be said. */
function unread({ folder, sources, readable, fileForm }: LoadedRegister): Change[] {
  return [...sources.keys()]
    .filter((id) => !readable.has(id) || (id === 'register' && fileForm.about === null))
    .map((id) => ({ kind: 'unread', id, sentence: say(words.unread, { id, folder }) }))
}

/** What is owed now and was not before. */
function newlyOwed(before: LoadedRegister, after: LoadedRegister, today: LocalDate): Change[] {
  const owedIn = (loaded: LoadedRegister) => {
    const { covered } = watchedNow(repositoryOf(loaded.folder), loaded.register.about)
    return owedAssessments(loaded.register, covered, loaded.marks, today).map((each) =>
      owedLine(each, loaded.register, today),
    )
  }
  const known = new Set(owedIn(before).map(({ sentence }) => sentence))
  return owedIn(after)
    .filter(({ sentence }) => !known.has(sentence))
    .map(({ code, sentence }) => ({ kind: 'owed', id: code, sentence }))
}
