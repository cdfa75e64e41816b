import { workLawMayHoldIn } from '../../../domain/casework/work-law.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { MANDATES, SUBMITTERS } from '../../../domain/vocabulary/intake.ts'
import type { Speaker } from '../../../words/speak.ts'
import { Input } from '../../components/input.tsx'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { errorOf, type FieldNote } from '../errors.tsx'
import type { Answers } from './answers.ts'

interface Part {
  readonly speaker: Speaker
  readonly answers: Answers
  readonly notes: readonly FieldNote[]
}

/**
 * Who tells it, and what is asked of them alone. A part that is not theirs is out of sight and keeps what was typed, so
 * that nothing is lost when somebody changes who they are; the page sends it, and `inputOf` leaves it out.
 */
export function WhoTells({ speaker, answers, notes, now }: Part & { readonly now: Instant }) {
  const { under18, submitter } = speaker.w.portal.report
  return (
    <>
      <Radios
        name="under18"
        legend={under18.legend}
        legendSize="m"
        hint={under18.hint}
        value={answers.under18}
        items={[
          { value: 'yes', text: under18.items.yes, conditional: <p>{under18.yes}</p> },
          { value: 'no', text: under18.items.no },
        ]}
        {...errorOf(speaker, notes, 'under18')}
      />
      <Radios
        name="submitter"
        legend={submitter.legend}
        legendSize="m"
        value={answers.submitter}
        items={SUBMITTERS.map(({ code }) => ({
          value: code,
          text: submitter.items[code],
          ...(code === 'whistleblower' && {
            conditional: <AtWork speaker={speaker} hasLaw={workLawMayHoldIn(answers.country || null, now)} />,
          }),
        }))}
        {...errorOf(speaker, notes, 'submitter')}
      />
      <div class="am-spoken-for">
        <SpokenFor speaker={speaker} answers={answers} notes={notes} />
      </div>
    </>
  )
}

function AtWork({ speaker, hasLaw }: Pick<Part, 'speaker'> & { readonly hasLaw: boolean }) {
  const { atWork } = speaker.w.portal.report
  return (
    <>
      <p>{atWork.first}</p>
      <p>
        <a href="#feared">{speaker.w.portal.report.feared.label}</a>
      </p>
      <p>
        <a href="#must-not-see">{speaker.w.portal.report.mustNotSee.label}</a>
      </p>
      {hasLaw && <p>{atWork.law}</p>}
    </>
  )
}

/** What is asked of whoever speaks for others: once, below the choice, because three choices ask it. */
function SpokenFor({ speaker, answers, notes }: Part) {
  const { speaksFor, mandate, behalf, beside } = speaker.w.portal.report
  const error = (id: string) => errorOf(speaker, notes, id)
  return (
    <>
      <Input
        name="speaksFor"
        label={speaksFor.label}
        hint={speaksFor.hint}
        inputmode="numeric"
        width={5}
        value={answers.speaksFor}
        autocomplete="off"
        {...error('speaksFor')}
      />
      <Radios
        name="mandate"
        legend={mandate.legend}
        legendSize="s"
        hint={mandate.hint}
        value={answers.mandate}
        items={MANDATES.map(({ code }) => ({ value: code, text: speaker.w.vocabulary.mandates[code] }))}
        {...error('mandate')}
      />
      <Textarea
        name="behalf"
        label={behalf.label}
        hint={behalf.hint}
        rows={3}
        value={answers.behalf}
        dir="auto"
        {...error('behalf')}
      />
      <Input
        name="beside"
        label={beside.label}
        hint={beside.hint}
        value={answers.beside}
        autocomplete="off"
        dir="auto"
        {...error('beside')}
      />
      <p>{behalf.each}</p>
    </>
  )
}
