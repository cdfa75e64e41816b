import { Input } from '../components/input.tsx'
import type { Speaker } from '../../words/speak.ts'

interface CodeInputProps {
  readonly speaker: Speaker
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
}

/** The code of an app: digits, which a browser may fill in. */
export function CodeInput({ speaker, label, hint, error }: CodeInputProps) {
  return (
    <Input
      name="code"
      label={label}
      hint={hint}
      error={error}
      errorPrefix={speaker.w.common.errorPrefix}
      inputmode="numeric"
      autocomplete="one-time-code"
      width={10}
      dir="ltr"
    />
  )
}
