import type { FieldProblem } from '../../actions/parse-input.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { CONTACT_SAFETY, DANGER_SIGNS, MANDATES, SUBMITTERS } from '../../domain/vocabulary/intake.ts'
import type { Speaker } from '../../words/speak.ts'
import { Button } from '../components/button.tsx'
import { Checkboxes } from '../components/checkboxes.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Fieldset } from '../components/fieldset.tsx'
import { InsetText } from '../components/inset-text.tsx'
import { IN_HAND } from '../components/leave.tsx'
import { Lengths } from '../components/lengths.tsx'
import { Input } from '../components/input.tsx'
import { Radios } from '../components/radios.tsx'
import { Select } from '../components/select.tsx'
import { Textarea } from '../components/textarea.tsx'
import { limitWords } from '../public/limit-words.ts'
import { countriesFor } from '../countries-for.ts'
import { field, fields } from '../route.ts'
import { SPOKEN } from './file-input.ts'
import { DateAndTime } from './forms/moment-field.tsx'
import { languageChoices } from './languages.ts'
import { sayProblem } from '../../words/say-problem.ts'

/** Id of the form for what somebody told: there is no case yet that it could belong to. */
export const FILE_FORM = 'file'

interface FileFormProps {
  readonly speaker: Speaker
  readonly timeZone: string
  readonly form: FormData
  /** Makes two clicks one case. */
  readonly once: string
  /** For which account the form is made, sealed. */
  readonly owner: string
  /** Since when it was kept unsaved, in words; null for a new one. */
  readonly keptAt: string | null
  readonly problems: readonly FieldProblem[]
  readonly refusal: string | null
}

/** The questions of the public form on one page, for somebody who types while another one speaks. */
export function FileForm(props: FileFormProps) {
  const { speaker, form, once } = props
  const { vocabulary, workspace, common } = speaker.w
  const words = workspace.file
  const ask = asking(props)
  return (
    <>
      <Problems {...props} />
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {props.keptAt !== null && (
        <InsetText>
          <p>{speaker.say(workspace.casePage.hand.keptAt, { moment: props.keptAt })}</p>
          <button
            class="am-link-button"
            form={IN_HAND}
            formaction="/staff/file/keep"
            name="then"
            value="discard"
          >
            {workspace.casePage.hand.discard}
          </button>
        </InsetText>
      )}
      <form
        id={IN_HAND}
        method="post"
        action="/staff/file"
        class="am-form"
        novalidate
        data-keep="/staff/file/keep"
        data-keep-failed={workspace.casePage.hand.keepFailed}
      >
        <input type="hidden" name="once" value={once} />
        <input type="hidden" name="form" value={FILE_FORM} />
        <input type="hidden" name="owner" value={props.owner} />
        <Radios
          {...ask('channel')}
          legend={words.channel}
          inline
          small
          items={SPOKEN.map((code) => ({ value: code, text: vocabulary.channels[code] }))}
        />
        <Textarea {...ask('story')} label={words.story} rows={10} dir="auto" />
        <Select
          {...ask('language')}
          label={words.language}
          items={[{ value: '', text: workspace.choices.pleaseChoose }, ...languageChoices(speaker)]}
        />
        <Radios
          {...ask('submitter')}
          legend={words.submitter}
          small
          items={codesOf(SUBMITTERS).map((code) => ({ value: code, text: vocabulary.submitters[code] }))}
        />
        <Input
          {...ask('speaksFor')}
          label={`${words.speaksFor} ${common.optional}`}
          hint={words.spokenForHint}
          inputmode="numeric"
          width={5}
          autocomplete="off"
        />
        <Select
          {...ask('mandate')}
          label={`${words.mandate} ${common.optional}`}
          items={[
            { value: '', text: workspace.choices.notSaid },
            ...codesOf(MANDATES).map((code) => ({ value: code, text: vocabulary.mandates[code] })),
          ]}
        />
        <Textarea {...ask('behalf')} label={`${words.behalf} ${common.optional}`} rows={3} dir="auto" />
        <Select
          {...ask('country')}
          label={`${words.country} ${common.optional}`}
          items={[{ value: '', text: workspace.choices.notSaid }, ...countriesFor(speaker)]}
        />
        <Checkboxes
          {...ask('under18')}
          small
          values={fields(form, 'under18')}
          items={[{ value: 'yes', text: words.under18 }]}
        />
        <Checkboxes
          {...ask('dangerSigns')}
          legend={words.dangerSigns}
          small
          values={fields(form, 'dangerSigns')}
          items={codesOf(DANGER_SIGNS).map((code) => ({ value: code, text: vocabulary.dangerSigns[code] }))}
        />
        <DateAndTime
          id="dateThatWillPass"
          name="dateThatWillPass"
          label={`${words.dateThatWillPass} ${common.optional}`}
          hint={speaker.say(workspace.casePage.timeHint, { zone: props.timeZone })}
          error={ask('dateThatWillPass').error}
          speaker={speaker}
          valueOf={(name) => field(form, name)}
        />
        <Checkboxes
          {...ask('retaliation')}
          small
          values={fields(form, 'retaliation')}
          items={[
            {
              value: 'yes',
              text: words.retaliation,
              hint: speaker.say(words.retaliationHint, {
                limit: limitWords(speaker, 'CLK-OWN-RETALIATION-24H'),
              }),
            },
          ]}
        />
        <Textarea {...ask('wish')} label={`${words.wish} ${common.optional}`} rows={3} dir="auto" />
        <Input {...ask('product')} label={`${words.product} ${common.optional}`} dir="auto" />
        <Input
          {...ask('feared')}
          label={`${words.feared} ${common.optional}`}
          hint={words.fearedHint}
          dir="auto"
        />
        <Input
          {...ask('mustNotSee')}
          label={`${workspace.casePage.mustNotSee.label} ${common.optional}`}
          hint={workspace.casePage.mustNotSee.hint}
          dir="auto"
        />
        <Fieldset legend={words.contact} legendSize="m">
          <p>{words.contactIntro}</p>
          <Select
            {...ask('contact.safety')}
            label={words.safety}
            items={[
              { value: '', text: workspace.choices.notSaid },
              ...codesOf(CONTACT_SAFETY).map((code) => ({
                value: code,
                text: vocabulary.contactSafety[code],
              })),
            ]}
          />
          <Input {...ask('contact.name')} label={words.name} autocomplete="off" dir="auto" />
          <Input {...ask('contact.email')} label={words.email} type="email" autocomplete="off" dir="ltr" />
          <Textarea {...ask('contact.howToReach')} label={words.howToReach} rows={2} dir="auto" />
          {PLAN.map((name) => (
            <Input
              {...ask(`contact.${name}`)}
              label={`${planLabel(speaker, name)} ${common.optional}`}
              autocomplete="off"
              dir="auto"
            />
          ))}
          <Checkboxes
            {...ask('contact.leaveNoMessage')}
            small
            values={fields(form, 'contact.leaveNoMessage')}
            items={[{ value: 'yes', text: planLabel(speaker, 'leaveNoMessage') }]}
          />
        </Fieldset>
        <Lengths speaker={speaker} />
        <Button preventDoubleClick>{words.button}</Button>
      </form>
    </>
  )
}

/** Their plan for whoever rings or writes there; asked in the words in which it is asked on the case. */
const PLAN = ['times', 'coverName', 'whoMayAnswer'] as const

function planLabel({ w }: Speaker, name: (typeof PLAN)[number] | 'leaveNoMessage'): string {
  return w.workspace.verbs.give_contact_details.fields[name]?.label ?? name
}

const idOf = (name: string) => name.replaceAll('.', '-')

/** Name, id, value and problem of a field. */
function asking({ speaker, form, problems }: FileFormProps) {
  return (name: string) => {
    const found = problems.find((each) => each.field === name)
    return {
      name,
      id: idOf(name),
      idPrefix: idOf(name),
      value: field(form, name),
      error: found && sayProblem(speaker, found),
      errorPrefix: speaker.w.common.errorPrefix,
    }
  }
}

function Problems({ speaker, problems, refusal }: FileFormProps) {
  if (problems.length === 0 && refusal === null) return <></>
  const words = speaker.w.workspace.file
  const labels: Readonly<Record<string, unknown>> = {
    ...words,
    ...Object.fromEntries(PLAN.map((name) => [name, planLabel(speaker, name)])),
  }
  const labelOf = (name: string) => labels[name.split('.').at(-1) ?? name]
  const items = problems.map((each) => ({
    text: `${String(labelOf(each.field) ?? each.field)}: ${sayProblem(speaker, each)}`,
    href: `#${idOf(each.field)}`,
  }))
  return (
    <ErrorSummary
      title={speaker.w.common.errorTitle}
      items={refusal === null ? items : [{ text: refusal }, ...items]}
    />
  )
}
