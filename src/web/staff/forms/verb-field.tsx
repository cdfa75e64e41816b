import { verbCalled } from '../../../domain/verbs.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Input } from '../../components/input.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { choiceWords } from './choice-words.ts'
import { labelled, type VerbFieldProps } from './field-props.ts'
import { ListingField, ListingsField } from './listings-field.tsx'
import { MomentField } from './moment-field.tsx'
import { OfferFields } from './offer-fields.tsx'
import { PartFields } from './part-fields.tsx'
import { RightsField } from './rights-field.tsx'
import { SubjectField } from './subject-field.tsx'

/** Up to this many answers stand open as radios; more fold into a list. */
const MOST_RADIOS = 5

/** One question of a form, by its kind. Grades are asked together in `RatingFields`. */
export function VerbField(props: VerbFieldProps) {
  const { spec, spot, answers } = props
  if (spec.of === 'form') return <input type="hidden" name={spec.name} value={answers.one(spec.name)} />
  switch (spec.kind) {
    case 'email':
    case 'short_text':
      return (
        <Input
          {...labelled(props)}
          value={answers.one(spec.name)}
          dir="auto"
          type={spec.name === 'email' ? 'email' : 'text'}
          autocomplete="off"
        />
      )
    case 'long_text':
      return <Textarea {...labelled(props)} value={answers.one(spec.name)} rows={4} dir="auto" />
    case 'count':
      return (
        <Input {...labelled(props)} value={answers.one(spec.name)} inputmode="numeric" width={10} dir="ltr" />
      )
    case 'yes_no':
      return <YesNo {...props} />
    case 'meant':
      return <Meant {...props} />
    case 'tick':
      return <Tick {...props} />
    case 'choice':
      if (spot.about[spec.name] !== undefined)
        return <input type="hidden" name={spec.name} value={spot.about[spec.name]} />
      return <Choice {...props} />
    case 'choices':
      return spec.name === 'rights' ? <RightsField {...props} /> : <SeveralChoices {...props} />
    case 'listings':
      return <ListingsField {...props} />
    case 'listing':
      return <ListingField {...props} />
    case 'colleagues':
      return <Colleagues {...props} />
    case 'moment':
      return <MomentField {...props} />
    case 'group_of_fields':
      return <PartFields {...props} />
    case 'by_action':
      return spec.partCodes.length > 0 ? <OfferFields {...props} /> : <></>
    case 'catalogue':
      return <input type="hidden" name={spec.name} value={answers.one(spec.name)} />
    case 'grade':
    case 'organisation':
      // Grades are asked together; an organisation is looked up by its name when the form comes in.
      return <></>
    default:
      return <SubjectField {...props} />
  }
}

/** Label and id as groups of choices take them. */
export function legendProps(props: VerbFieldProps) {
  const { id, label, ...rest } = labelled(props)
  return { ...rest, idPrefix: id, legend: label }
}

function YesNo(props: VerbFieldProps) {
  const { common } = props.desk.speaker.w
  return (
    <Radios
      {...legendProps(props)}
      inline
      small
      value={props.answers.one(props.spec.name)}
      items={[
        { value: 'yes', text: common.yes },
        { value: 'no', text: common.no },
      ]}
    />
  )
}

/** One box to tick: somebody looked twice. */
function Tick(props: VerbFieldProps) {
  const { desk, spec, answers } = props
  return (
    <Checkboxes
      {...legendProps(props)}
      small
      values={answers.all(spec.name)}
      items={[{ value: 'yes', text: desk.speaker.w.workspace.choices.iAmSure }]}
    />
  )
}

/** Asked only where a sentence was asked about, or an answer stands there already. */
function Meant(props: VerbFieldProps) {
  const { desk, spot, spec, answers } = props
  const value = answers.one(spec.name)
  const codes = desk.state?.id === spot.id ? desk.state.codes : []
  const isAsked = codes.includes('letter_questioned') || codes.includes('is_it_needed')
  return isAsked || value !== '' ? <Textarea {...labelled(props)} value={value} rows={2} dir="auto" /> : <></>
}

function Choice(props: VerbFieldProps) {
  const { desk, spot, spec, answers } = props
  const { choices } = desk.speaker.w.workspace
  const codes = verbCalled(spot.verb).choices(desk.view.kase, spot.about)[spec.name] ?? spec.codes
  const items = codes.map((code) => ({
    value: code,
    text: choiceWords(desk.speaker, spot.verb, spec.name, code),
  }))
  const empty = spec.name === 'finding' ? choices.takeFromAnswers : choices.notSaid
  const value = answers.one(spec.name)
  if (codes.length > MOST_RADIOS || spec.nullable)
    return (
      <Select
        {...labelled(props)}
        value={value}
        items={[{ value: '', text: spec.nullable ? empty : choices.pleaseChoose }, ...items]}
      />
    )
  return <Radios {...legendProps(props)} small value={value} items={items} />
}

/** Whoever works on cases here, by name. */
function Colleagues(props: VerbFieldProps) {
  const { desk, spec, answers } = props
  return (
    <Checkboxes
      {...legendProps(props)}
      small
      values={answers.all(spec.name)}
      items={desk.view.colleagues.map(({ id, name, isCoordinator }) => ({
        value: id,
        text: isCoordinator ? `${name} (${desk.speaker.w.vocabulary.staffRoles.coordinator})` : name,
      }))}
    />
  )
}

function SeveralChoices(props: VerbFieldProps) {
  const { desk, spot, spec, answers } = props
  const codes = verbCalled(spot.verb).choices(desk.view.kase, spot.about)[spec.name] ?? spec.codes
  return (
    <Checkboxes
      {...legendProps(props)}
      small
      values={answers.all(spec.name)}
      items={codes.map((code) => ({
        value: code,
        text: choiceWords(desk.speaker, spot.verb, spec.name, code),
      }))}
    />
  )
}
