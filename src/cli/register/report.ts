import { resolve } from 'node:path'
import { say } from '../../words/say.ts'
import { REPORT_FORMATS, reportText, type ReportFormat } from '../../register/report/write-report.ts'
import { reportWords } from '../../words/en/register/report.ts'
import { EXIT, print, type Command } from '../command.ts'
import { labelOf, optionOf, registerFolder, shared, todayOf } from './common.ts'
import { writeOutput } from './write-output.ts'

/** Where the report goes when it is asked for on a terminal and nobody names a file. */
const FILES: Readonly<Record<ReportFormat, string>> = {
  html: 'human-rights-report.html',
  markdown: 'human-rights-report.md',
}

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
    if (output !== undefined) writeOutput(output, text)
    else if (!process.stdout.isTTY) process.stdout.write(text)
    else {
      // A page of many thousand characters is of no use on a terminal.
      writeOutput(FILES[format], text)
      print(say(reportWords.written, { file: resolve(FILES[format]) }))
    }
    return Promise.resolve(EXIT.ok)
  },
}
