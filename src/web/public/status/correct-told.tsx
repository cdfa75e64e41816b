import type { Told } from '../../../domain/case/told.ts'
import { codesOf } from '../../../domain/vocabulary/code.ts'
import {
  DANGER_SIGNS,
  kindOfTelling,
  MANDATES,
  SUBMITTERS,
  type ToldThing,
} from '../../../domain/vocabulary/intake.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { DateInput } from '../../components/date-input.tsx'
import { Details } from '../../components/details.tsx'
import { Input } from '../../components/input.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { VisuallyHidden } from '../../components/visually-hidden.tsx'
import { countriesFor } from '../../countries-for.ts'
import { errorOf } from '../errors.tsx'
import { Hidden } from '../hidden.tsx'
import { exampleDay } from '../report/answers.ts'
import { alreadyThere } from './draft.ts'
import type { Part } from './here.ts'
import { placeOf, Send, type Place } from './place.tsx'
import { askedWith, toldOf } from './told-things.ts'

type Props = Part & { readonly thing: ToldThing }

/** Beside one part of what they told: what is right now. */
export function CorrectTold({ here, thing }: Props) {
  const { speaker, notes } = here
  const words = speaker.w.portal.status.story
  const place = placeOf(here, 'correct_told', [['thing', thing]])
  const error = errorOf(speaker, notes, `told-${thing}`)
  return (
    <Details
      summary={
        <>
          {words.correct}
          <VisuallyHidden> {askedWith(speaker, thing)}</VisuallyHidden>
        </>
      }
      open={place.typedInto.length > 0 || error.error !== undefined}
    >
      <Question here={here} thing={thing} place={place} error={error} />
      <Send here={here} place={place}>
        {words.correctSend}
      </Send>
    </Details>
  )
}

interface QuestionProps extends Props {
  readonly place: Place
  readonly error: ReturnType<typeof errorOf>
}

/** The question of the form once more, with what stands there. */
function Question({ here, thing, place, error }: QuestionProps) {
  const { speaker, drafts, view } = here
  const { report, help, status } = speaker.w.portal
  const label = askedWith(speaker, thing)
  const id = `told-${thing}`
  const [field, held] = heldIn(thing, toldOf(view))
  const name = place.name(field)
  const value = drafts.get(name)?.[0] ?? held
  const start = held === '' ? null : <Hidden values={alreadyThere([[name, held]])} />
  const box = { name, id, label, value, ...error }
  switch (thing) {
    case 'wish':
    case 'behalf':
      return (
        <>
          {start}
          <Textarea {...box} rows={3} dir="auto" />
        </>
      )
    case 'product':
    case 'version':
    case 'output':
    case 'feared':
      return (
        <>
          {start}
          <Input
            {...box}
            {...(thing === 'feared' && { hint: status.story.fearedStays })}
            autocomplete="off"
            dir="auto"
          />
        </>
      )
    case 'speaks_for':
      return (
        <>
          {start}
          <Input {...box} inputmode="numeric" width={5} autocomplete="off" />
        </>
      )
    case 'country':
      return (
        <>
          {start}
          <Select {...box} items={[{ value: '', text: help.country.none }, ...countriesFor(speaker)]} />
        </>
      )
    case 'danger':
      return (
        <Checkboxes
          name={name}
          idPrefix={id}
          legend={label}
          hint={status.story.dangerStays}
          values={drafts.get(name) ?? []}
          items={codesOf(DANGER_SIGNS)
            .filter((sign) => !view.told.dangerSigns.includes(sign))
            .map((sign) => ({ value: sign, text: report.danger.items[sign] }))}
          {...error}
        />
      )
    case 'date':
      return (
        <DateInput
          id={id}
          namePrefix={name}
          legend={label}
          hint={speaker.say(report.danger.dateHint, { example: exampleDay(here.now) })}
          words={{ day: report.danger.day, month: report.danger.month, year: report.danger.year }}
          values={{
            day: place.typed('date-day'),
            month: place.typed('date-month'),
            year: place.typed('date-year'),
          }}
          {...error}
        />
      )
    default: {
      const items = {
        under18: () =>
          (['yes', 'no'] as const).map((each) => ({ value: each, text: report.under18.items[each] })),
        submitter: () =>
          codesOf(SUBMITTERS)
            .filter((each) => kindOfTelling(each) === view.kind)
            .map((each) => ({ value: each, text: report.submitter.items[each] })),
        mandate: () =>
          codesOf(MANDATES).map((each) => ({ value: each, text: speaker.w.vocabulary.mandates[each] })),
      }[thing]()
      return (
        <>
          {start}
          <Radios name={name} idPrefix={id} legend={label} value={value} items={items} {...error} />
        </>
      )
    }
  }
}

/** In which field a part is typed, and what that holds when the page is made. */
function heldIn(thing: ToldThing, told: Partial<Told>): readonly [field: string, held: string] {
  switch (thing) {
    case 'wish':
    case 'behalf':
    case 'feared':
      return ['words', told[thing] ?? '']
    case 'product':
    case 'version':
    case 'output':
      return [thing, told[thing] ?? '']
    case 'country':
      return ['country', told.country ?? '']
    case 'speaks_for':
      return ['speaksFor', typeof told.speaksFor === 'number' ? String(told.speaksFor) : '']
    case 'submitter':
      return ['submitter', told.submitterAssumed ? '' : (told.submitter ?? '')]
    case 'under18':
      return ['under18', told.under18 ? 'yes' : '']
    case 'mandate':
      return ['mandate', told.mandate ?? '']
    case 'danger':
      return ['dangerSigns', '']
    case 'date':
      return ['date', '']
  }
}
