import { membersNow, roughly } from '../../../domain/casework/group.ts'
import type { Desk } from '../forms/desk.ts'
import { choiceWords } from '../forms/choice-words.ts'
import { VerbForms } from '../forms/ways.tsx'
import { TheirWords } from './their-words.tsx'

/**
 * Roughly how many joined the group of a case, who may read that, and what they said: without a day, so that nothing here
 * tells who joined when.
 */
export function MembersOfGroup({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { members, memberLines } = view.kase
  const { members: counted, membersFor, memberLines: words } = speaker.w.workspace.casePage.first
  if (members.length === 0) return <></>
  const represented = membersNow(view.kase).filter(({ isRepresented }) => isRepresented).length
  return (
    <>
      <p>
        {speaker.say(counted, { n: roughly(members.length), represented: roughly(represented) })} {membersFor}
      </p>
      {memberLines.map(({ kind, line, isPutRight, feltSafe }) => (
        <>
          <p>{words[kind]}</p>
          <ul>
            {Object.entries({ isPutRight, feltSafe }).flatMap(([question, answer]) =>
              answer === undefined
                ? []
                : [
                    <li>
                      {speaker.w.vocabulary.followUpQuestions[question as 'isPutRight']}{' '}
                      <b>{choiceWords(speaker, 'say_how_it_is', question, answer)}</b>
                    </li>,
                  ],
            )}
          </ul>
          {line !== null && <TheirWords desk={desk}>{line}</TheirWords>}
        </>
      ))}
      <VerbForms desk={desk} only={['hear_members']} />
    </>
  )
}
