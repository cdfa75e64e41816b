import { exportWords } from '../../words/en/register/exports.ts'
import { bundleText } from '../../register/exchange/bundle.ts'
import { readRegister, type LoadedRegister } from '../../register/files/read.ts'
import { exporters, type ExportFormat } from '../../register/exchange/exporters.ts'
import { say } from '../../words/say.ts'
import { viewOfFiles } from '../../register/report/view-of-files.ts'
import { exports as words, usage } from '../../words/en/register/commands.ts'
import { EXIT, tell, UsageError, type Command } from '../command.ts'
import { optionOf, registerFolder, shared, todayOf } from './common.ts'
import { writeOutput } from './write-output.ts'

const BUNDLES = ['yaml', 'json'] as const
const KNOWN = [...BUNDLES, ...Object.keys(exporters)]

export const exportRegister: Command = {
  name: 'register export',
  usage: `register export --format ${KNOWN.join('|')} [--output FILE]`,
  what: 'Write the register in another form, and say what each loses. A bundle (yaml, json) loses nothing but comments.',
  options: { ...shared, format: { type: 'string' }, output: { type: 'string' } },
  run(call) {
    const folder = registerFolder(call)
    const format = optionOf(call, 'format') ?? 'yaml'
    if (!KNOWN.includes(format))
      throw new UsageError(say(usage.unknownFormat, { value: format, known: KNOWN.join(', ') }))
    const loaded = readRegister(folder)
    const errors = loaded.problems.filter(({ level }) => level === 'error')
    if (errors.length > 0) {
      tell(say(usage.unreadableRegister, { count: errors.length }))
      return Promise.resolve(EXIT.findings)
    }
    const bundle = BUNDLES.find((each) => each === format)
    const { text, fields } = bundle
      ? { text: bundleText(loaded, bundle), fields: [] }
      : exporters[format as ExportFormat](viewOfFiles(loaded, todayOf(call)))
    const output = optionOf(call, 'output')
    if (output === undefined) process.stdout.write(text)
    else writeOutput(output, text)
    if (!bundle) tellBusinessRisk(loaded)
    for (const { field, fit, lost } of fields) if (lost !== null) tell(say(words.lost, { field, fit, lost }))
    return Promise.resolve(EXIT.ok)
  },
}

/** Business risk is no part of what the exports see (domain reference 4, rule 11), so it is named here. */
function tellBusinessRisk({ fileForm }: LoadedRegister): void {
  const ids = fileForm.business_risk.map(({ id }) => id)
  if (ids.length === 0) return
  const lost = say(exportWords.lost.businessRisk, { ids: ids.join(', ') })
  tell(say(words.lost, { field: 'business_risk', fit: 'unmapped', lost }))
}
