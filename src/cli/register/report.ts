import { join, resolve } from 'node:path'
import { folderPages } from '../../register/report/folder.ts'
import { FORMS, type ReportFormat } from '../../register/report/forms.ts'
import { onePage } from '../../register/report/one-page.ts'
import { readReport } from '../../register/report/read-report.ts'
import { EXIT, print, type Command } from '../command.ts'
import { registerFolder, todayOf } from './common.ts'
import { formOf } from './form-of.ts'
import { optionOf, shared } from './option-of.ts'
import { isFolder, writeOutput, writePages } from './write-output.ts'
import { speakerOf } from './speaker-of.ts'

/** Where the report goes when it is asked for on a terminal and nobody names a file. */
const FILES: Readonly<Record<ReportFormat, string>> = {
  html: 'human-rights-report.html',
  markdown: 'human-rights-report.md',
}

export const report: Command = {
  name: 'register report',
  usage: 'register report [--format html|markdown] [--output FILE or FOLDER/]',
  what: 'Write the whole register as one page that needs nothing else, or into a folder as small pages with links; as HTML or Markdown.',
  options: { ...shared, format: { type: 'string' }, output: { type: 'string' }, root: { type: 'string' } },
  run(call) {
    const speaker = speakerOf(call)
    const { w, say } = speaker
    const folder = registerFolder(speaker, call)
    const output = optionOf(call, 'output')
    const format = formOf(speaker, call)
    const form = FORMS[format]
    const whole = readReport(speaker, folder, todayOf(speaker, call), optionOf(call, 'root'))
    if (output !== undefined && isFolder(output)) {
      const pages = folderPages(speaker, whole, form)
      writePages(speaker, output, pages)
      const file = resolve(join(output, pages[0]?.name ?? ''))
      print(say(w.report.folderWritten, { file, count: pages.length }))
      return Promise.resolve(EXIT.ok)
    }
    const text = onePage(whole, form)
    if (output !== undefined) writeOutput(speaker, output, text)
    else if (!process.stdout.isTTY) process.stdout.write(text)
    else {
      // A page of many thousand characters is of no use on a terminal.
      writeOutput(speaker, FILES[format], text)
      print(say(w.report.written, { file: resolve(FILES[format]) }))
    }
    return Promise.resolve(EXIT.ok)
  },
}
