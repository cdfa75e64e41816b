import type { PersonView } from '../../../domain/casework/person-view.ts'
import type { Speaker } from '../../../words/speak.ts'
import { headingFor, stepSentence } from './progress.tsx'

interface WhereItStandsProps {
  readonly speaker: Speaker
  readonly view: Pick<PersonView, 'heading' | 'submitter' | 'outcome' | 'owed'>
  readonly isUnread: boolean
}

/**
 * What comes next and by when. No time of ours is promised while nobody may read it; that nobody may, and why, tells of
 * whom the person keeps away, and is not for them.
 */
export function WhereItStands({ speaker, view, isUnread }: WhereItStandsProps) {
  const { advisers } = speaker.w.portal.status
  const said = view.owed.filter(({ owner, late }) => !isUnread || owner === 'person' || late)
  return (
    <section aria-labelledby="now-title">
      <h2 id="now-title">{advisers.page.now}</h2>
      <p>
        <b>{headingFor({ speaker, view })}</b>
      </p>
      {said
        .flatMap((step) => stepSentence(speaker, step) ?? [])
        .map((sentence) => (
          <p>{sentence}</p>
        ))}
      {isUnread && <p>{advisers.page.noTime}</p>}
      {view.outcome && <p>{speaker.w.portal.status.decisions.outcomes[view.outcome]}</p>}
    </section>
  )
}
