import { EVIDENCE_PROMPTS } from '../../../domain/value-chain/attribution.ts'
import { Fieldset } from '../../components/fieldset.tsx'
import { Radios } from '../../components/radios.tsx'
import { Textarea } from '../../components/textarea.tsx'
import type { Speaker } from '../../../words/speak.ts'
import { choiceWords } from './choice-words.ts'
import { labelled, type VerbFieldProps } from './field-props.ts'
import { controlId } from './control-id.ts'

/** What to ask for before saying yes to a question of the flow. */
const PROMPTS: Readonly<Record<string, keyof typeof EVIDENCE_PROMPTS>> = {
  q3_made_possible_or_easier: 'facilitating_enabling',
  q3_pushed_or_rewarded: 'incentivising_motivating',
  q4_knew_and_did_too_little: 'inadequate_due_diligence',
}

/** Several small questions under one: fields `name.part`, each with the same answers or in words. */
export function PartFields(props: VerbFieldProps) {
  const { desk, spot, spec, answers } = props
  const { label, errorPrefix } = labelled(props)
  const flow = desk.speaker.w.vocabulary.flowAnswers
  return (
    <Fieldset legend={label} legendSize="s" class="am-parts">
      {spec.parts.map((part) => {
        const name = `${spec.name}.${part}`
        const id = controlId(spot.id, name)
        const question = choiceWords(desk.speaker, spot.verb, spec.name, part)
        const common = { name, error: answers.problem(name), errorPrefix }
        if (spec.partCodes.length === 0)
          return (
            <Textarea {...common} id={id} label={question} value={answers.one(name)} rows={2} dir="auto" />
          )
        return (
          <Radios
            {...common}
            idPrefix={id}
            legend={question}
            hint={promptsFor(desk.speaker, part)}
            inline
            small
            value={answers.one(name)}
            items={[
              ...spec.partCodes.map((code) => ({ value: code, text: flow[code as keyof typeof flow] })),
              { value: '', text: desk.speaker.w.workspace.choices.notAnswered },
            ]}
          />
        )
      })}
    </Fieldset>
  )
}

function promptsFor(speaker: Speaker, part: string): string | undefined {
  const factor = PROMPTS[part]
  return (
    factor && EVIDENCE_PROMPTS[factor].map((prompt) => speaker.w.vocabulary.evidencePrompts[prompt]).join(' ')
  )
}
