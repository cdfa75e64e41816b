import { writeFileSync } from 'node:fs'
import { REPORT_FORMATS, reportText } from '../../register/write-report.ts'
import { EXIT, type Command } from '../command.ts'
import { labelOf, optionOf, registerFolder, shared, todayOf } from './common.ts'

export const report: Command = {
  name: 'register report',
  usage: 'register report [--format html|markdown] [--output FILE]',
  what: 'Write the whole register as one page that needs nothing else, or as Markdown.',
  options: { ...shared, format: { type: 'string' }, output: { type: 'string' }, root: { type: 'string' } },
  run(call) {
    const folder = registerFolder(call)
    const output = optionOf(call, 'output')
    const wanted = optionOf(call, 'format') ?? (output?.endsWith('.md') === true ? 'markdown' : 'html')
    const format = labelOf('format', wanted, REPORT_FORMATS)
    const text = reportText(folder, todayOf(call), format, optionOf(call, 'root'))
    if (output === undefined) process.stdout.write(text)
    else writeFileSync(output, text)
    return Promise.resolve(EXIT.ok)
  },
}
