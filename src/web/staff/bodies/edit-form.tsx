import type { Speaker } from '../../../words/speak.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { Input } from '../../components/input.tsx'
import { Radios } from '../../components/radios.tsx'
import { Select } from '../../components/select.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { join } from '../../components/props.ts'
import type { Problems } from '../page-problems.tsx'
import { labelKey, languageIn, PARTS, type BodyColumn, type Cells } from './edit-fields.ts'

interface FieldsProps {
  readonly speaker: Speaker
  readonly columns: readonly BodyColumn[]
  readonly cells: Cells
  readonly problems: Problems
}

/** Every box of the form of a body, in its parts. */
export function BodyFields(props: FieldsProps) {
  const words = props.speaker.w.workspace.bodies
  return (
    <>
      {Object.entries(PARTS).map(([part, of]) => {
        const names: readonly string[] = of.map(({ field }) => field)
        return (
          <>
            <h2>{words[part as keyof typeof PARTS]}</h2>
            {props.columns
              .filter(({ field }) => names.includes(field))
              .map((column) => (
                <OneField {...props} column={column} />
              ))}
          </>
        )
      })}
    </>
  )
}

/** What a box is called, with its language where it is asked for in several. */
export function labelOf(speaker: Speaker, column: string): string {
  const { labels, inLanguage } = speaker.w.workspace.bodies
  const key = labelKey(column)
  const named = lookUp(labels, key) ?? key
  const language = languageIn(column)
  return language === null
    ? named
    : speaker.say(inLanguage, { label: named, language: speaker.languageName(language) })
}

function OneField({ speaker, cells, problems, column }: FieldsProps & { readonly column: BodyColumn }) {
  const { common, vocabulary, workspace } = speaker.w
  const words = workspace.bodies
  const key = labelKey(column.column)
  const label = labelOf(speaker, column.column)
  const value = cells[column.column] ?? ''
  const props = {
    name: column.column,
    hint: join(lookUp(words.hints, key), column.kind === 'day' ? words.dayExample : undefined),
    error: problems[column.column],
    errorPrefix: common.errorPrefix,
  }
  switch (column.kind) {
    case 'choices': {
      const { list, codes } = column.of ?? { list: 'needs', codes: [] }
      return (
        <Checkboxes
          {...props}
          legend={label}
          small
          values={value.split('\n')}
          items={codes.map((code) => ({ value: code, text: lookUp(vocabulary[list], code) ?? code }))}
        />
      )
    }
    case 'choice': {
      const { list, codes } = column.of ?? { list: 'bodyCosts', codes: [] }
      return (
        <Select
          {...props}
          label={label}
          value={value === '' ? 'cost_not_known' : value}
          items={codes.map((code) => ({ value: code, text: lookUp(vocabulary[list], code) ?? code }))}
        />
      )
    }
    case 'answer':
      return (
        <Radios
          {...props}
          legend={label}
          inline
          value={value}
          items={[
            { value: 'yes', text: words.yes },
            { value: 'no', text: words.no },
            { value: '', text: words.notKnown },
          ]}
        />
      )
    case 'lines':
    case 'said':
      return <Textarea {...props} label={label} rows={3} value={value} dir="auto" />
    case 'line':
    case 'said_line':
    case 'day':
      return <Input {...props} label={label} value={value} dir="auto" />
  }
}

function lookUp(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return words[key]
}
