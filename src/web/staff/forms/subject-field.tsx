import { toOffer } from '../../../domain/remedy/plan.ts'
import type { Case } from '../../../domain/case/case.ts'
import { beginningOf, someTexts, toldTexts } from '../../../domain/casework/translations.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Select } from '../../components/select.tsx'
import { isLateOfOurs } from '../../../domain/casework/give-new-time.ts'
import { aboutWords } from '../case/about-words.ts'
import { stepWords } from '../step-words.ts'
import type { Desk } from './desk.ts'
import { labelled, type VerbFieldProps } from './field-props.ts'
import type { FieldKind } from '../../../domain/case/fields.ts'

/**
 * Which harm, organisation, action … a form is about. Where the form stands settles it, and so does there being only
 * one; otherwise what exists is listed.
 */
export function SubjectField(props: VerbFieldProps) {
  const { desk, spot, spec, answers } = props
  const settled = spot.about[spec.name]
  if (settled !== undefined) return <input type="hidden" name={spec.name} value={settled} />
  const existing = spec.kind === 'late' ? whatIsLate(desk) : subjects(desk.view.kase, spec.kind)
  const [only] = existing
  if (existing.length === 1 && only) return <input type="hidden" name={spec.name} value={only.id} />
  const items = existing.map(({ id, text }) => ({ value: id, text }))
  if (spec.kind === 'impacts' || spec.kind === 'actions') {
    const { id, label, ...rest } = labelled(props)
    return (
      <Checkboxes
        {...rest}
        idPrefix={id}
        legend={label}
        small
        values={answers.all(spec.name)}
        items={items}
      />
    )
  }
  return (
    <Select
      {...labelled(props)}
      value={answers.one(spec.name)}
      items={[{ value: '', text: desk.speaker.w.workspace.choices.pleaseChoose }, ...items]}
    />
  )
}

/** Everything that we owe and is late, each by itself. */
function whatIsLate(desk: Desk): readonly { readonly id: string; readonly text: string }[] {
  const { view, speaker } = desk
  return view.owed
    .filter((each) => isLateOfOurs(each, view.now, view.kase.kind))
    .map(({ key, step, subject, entity, by }) => {
      const about = aboutWords(desk, entity === null ? subject : { entity, ...subject })
      const what = [stepWords(speaker, view.kase.kind, step), ...(about === '' ? [] : [about])].join(': ')
      return { id: key, text: `${what} (${by === null ? '' : speaker.moment(by)})` }
    })
}

/** What exists of a kind on the case, with words to tell one from the other. */
function subjects(kase: Case, kind: FieldKind): readonly { readonly id: string; readonly text: string }[] {
  switch (kind) {
    case 'impact':
    case 'impacts':
      return kase.impacts.map(({ id, title }) => ({ id, text: title }))
    case 'entity':
      return kase.entities.map(({ id, name }) => ({ id, text: name }))
    case 'actions':
      return toOffer(kase).map(({ id, what }) => ({ id, text: what }))
    case 'action':
      return kase.plan.map(({ id, what }) => ({ id, text: what }))
    case 'told':
      return someTexts(toldTexts(kase)).map(({ id, text }) => ({ id, text: beginningOf(text) }))
    default:
      // The other kinds are always settled by where their form stands.
      return []
  }
}
