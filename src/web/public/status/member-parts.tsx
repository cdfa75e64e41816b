import type { MemberView } from '../../../domain/casework/member-view.ts'
import { HOW_MUCH, HOW_SAFE } from '../../../domain/vocabulary/follow-up.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { errorOf, type FieldNote } from '../errors.tsx'
import { limitWords } from '../limit-words.ts'
import { answered } from './how-it-is.tsx'
import { Said } from './said.tsx'

/** What a member typed, by the name of its field. */
export type TypedByMember = Readonly<Record<string, string>>

interface Part {
  readonly speaker: Speaker
  readonly view: MemberView
  readonly notes: readonly FieldNote[]
  readonly typed: TypedByMember
}

/** How soon what a member is afraid of is read. */
export function soon(speaker: Speaker): string {
  return limitWords(speaker, 'CLK-OWN-REPLY-P1-1WD')
}

/** What a member said before, oldest first. */
export function OwnWords({ speaker, view }: Part) {
  const { howItIs } = speaker.w.portal.status
  return (
    <>
      {view.said.map(({ at, line, isPutRight, feltSafe }) => (
        <>
          <p>{speaker.say(howItIs.said, { day: speaker.day(at) })}</p>
          {isPutRight !== undefined && <p>{answered(speaker, 'isPutRight', isPutRight)}</p>}
          {feltSafe !== undefined && <p>{answered(speaker, 'feltSafe', feltSafe)}</p>}
          {line !== null && <Said>{line}</Said>}
        </>
      ))}
    </>
  )
}

/** After the end: how it is for them now. */
export function AskedHow({ speaker, notes, typed }: Part) {
  const { howItIs: words, group } = speaker.w.portal.status
  const { howMuch, howSafe } = speaker.w.vocabulary
  return (
    <section aria-labelledby="how-title">
      <h2 id="how-title">{words.title}</h2>
      <p>{words.lead}</p>
      <Radios
        name="isPutRight"
        legend={words.questions.isPutRight}
        legendSize="s"
        inline
        value={typed['isPutRight'] ?? ''}
        items={HOW_MUCH.map(({ code }) => ({ value: code, text: howMuch[code] }))}
        {...errorOf(speaker, notes, 'isPutRight')}
      />
      <Radios
        name="feltSafe"
        legend={words.questions.feltSafe}
        legendSize="s"
        inline
        value={typed['feltSafe'] ?? ''}
        items={HOW_SAFE.map(({ code }) => ({ value: code, text: howSafe[code] }))}
        {...errorOf(speaker, notes, 'feltSafe')}
      />
      <Textarea
        name="how"
        label={`${words.words} ${speaker.w.common.optional}`}
        hint={group.member.readHint}
        rows={3}
        value={typed['how'] ?? ''}
        dir="auto"
        {...errorOf(speaker, notes, 'how')}
      />
      <Button preventDoubleClick name="step" value="answered">
        {words.send}
      </Button>
    </section>
  )
}

/** Whom they fear: it ends what ties them to the group where it is whoever leads it. */
export function AskedWhom({ speaker, view, notes, typed }: Part) {
  const { member: words } = speaker.w.portal.status.group
  return (
    <>
      <Radios
        name="whom"
        legend={words.feared}
        legendSize="m"
        hint={
          view.isReadInTime ? speaker.say(words.fearedHint, { limit: soon(speaker) }) : words.fearedLateHint
        }
        value={typed['whom'] ?? ''}
        items={[
          { value: 'group', text: words.ofGroup },
          { value: 'other', text: words.ofOther },
        ]}
        {...errorOf(speaker, notes, 'whom')}
      />
      <Textarea
        name="fear"
        label={`${words.fearedLine} ${speaker.w.common.optional}`}
        hint={words.readHint}
        rows={3}
        value={typed['fear'] ?? ''}
        dir="auto"
        {...errorOf(speaker, notes, 'fear')}
      />
      <Button preventDoubleClick variant="secondary" name="step" value="feared">
        {words.tell}
      </Button>
    </>
  )
}
