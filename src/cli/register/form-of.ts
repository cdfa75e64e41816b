import { REPORT_FORMATS, type ReportFormat } from '../../register/report/forms.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import type { CommandCall } from '../command.ts'
import { labelOf } from './common.ts'
import { optionOf } from './option-of.ts'

/** The form of a page: the one that was named, else by the name of the file, else HTML. */
export function formOf(speaker: RegisterSpeaker, call: CommandCall): ReportFormat {
  const isMarkdown = optionOf(call, 'output')?.endsWith('.md') === true
  return labelOf(
    speaker,
    'format',
    optionOf(call, 'format') ?? (isMarkdown ? 'markdown' : 'html'),
    REPORT_FORMATS,
  )
}
