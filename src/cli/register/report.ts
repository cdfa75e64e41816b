import { resolve } from 'node:path'
import { REPORT_FORMATS, reportText, type ReportFormat } from '../../register/report/write-report.ts'
import { EXIT, print, type Command } from '../command.ts'
import { labelOf, registerFolder, todayOf } from './common.ts'
import { optionOf, shared } from './option-of.ts'
import { writeOutput } from './write-output.ts'
import { speakerOf } from './speaker-of.ts'

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
    const speaker = speakerOf(call)
    const folder = registerFolder(speaker, call)
    const output = optionOf(call, 'output')
    const wanted = optionOf(call, 'format') ?? (output?.endsWith('.md') === true ? 'markdown' : 'html')
    const format = labelOf(speaker, 'format', wanted, REPORT_FORMATS)
    const text = reportText(speaker, folder, todayOf(speaker, call), format, optionOf(call, 'root'))
    if (output !== undefined) writeOutput(speaker, output, text)
    else if (!process.stdout.isTTY) process.stdout.write(text)
    else {
      // A page of many thousand characters is of no use on a terminal.
      writeOutput(speaker, FILES[format], text)
      print(speaker.say(speaker.w.report.written, { file: resolve(FILES[format]) }))
    }
    return Promise.resolve(EXIT.ok)
  },
}
