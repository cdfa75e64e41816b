import { asOutsider, isAdmitted, verbsFor } from '../../../domain/casework/outside.ts'
import { InsetText } from '../../components/inset-text.tsx'
import type { Desk } from '../forms/desk.ts'
import { VerbForms } from '../forms/ways.tsx'
import type { StaffVerb } from '../forms/staff-verbs.ts'
import { taskName } from './outside.tsx'

/** For somebody from outside: the one thing that they were asked, and its form, before anything else. */
export function OneTask({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const words = speaker.w.workspace.casePage.outside
  const asked = asOutsider(view.kase, { kind: 'staff', id: view.me })
  if (asked === null) return <></>
  const task = taskName(desk, asked)
  if (!isAdmitted(asked)) return <InsetText>{speaker.say(words.yourTaskOver, { task })}</InsetText>
  return (
    <InsetText>
      <p>
        <b>{speaker.say(words.yourTask, { task })}</b>
      </p>
      <p>{words.yourTaskBody}</p>
      {asked.verb === 'decide_appeal' ? (
        <p>
          <a href="#review">{speaker.w.workspace.casePage.head.toAppeal}</a>
        </p>
      ) : (
        <VerbForms
          desk={desk}
          only={verbsFor(asked.verb) as StaffVerb[]}
          about={asked.subject}
          label={task}
        />
      )}
    </InsetText>
  )
}
