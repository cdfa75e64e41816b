import { bundleText } from '../../register/exchange/bundle.ts'
import { readRegister, type LoadedRegister } from '../../register/files/read.ts'
import { exporters, type ExportFormat } from '../../register/exchange/exporters.ts'
import { toXlsx } from '../../register/exchange/to-xlsx.ts'
import { assessFiles } from '../../register/check/assess-files.ts'
import { viewOf } from '../../register/check/view.ts'
import { EXIT, tell, UsageError, type Command } from '../command.ts'
import { registerFolder, todayOf } from './common.ts'
import { optionOf, shared } from './option-of.ts'
import { writeOutput } from './write-output.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { speakerOf } from './speaker-of.ts'

const BUNDLES = ['yaml', 'json'] as const
const KNOWN = [...BUNDLES, ...Object.keys(exporters), 'xlsx']

export const exportRegister: Command = {
  name: 'register export',
  usage: `register export --format ${KNOWN.join('|')} [--output FILE]`,
  what: 'Write the register in another form, and say what each loses. A bundle (yaml, json) loses nothing but comments.',
  options: { ...shared, format: { type: 'string' }, output: { type: 'string' } },
  async run(call) {
    const speaker = speakerOf(call)
    const { w, say } = speaker
    const { exports: words, usage } = w.commands
    const folder = registerFolder(speaker, call)
    const format = optionOf(call, 'format') ?? 'yaml'
    if (!KNOWN.includes(format))
      throw new UsageError(say(usage.unknownFormat, { value: format, known: KNOWN }))
    const loaded = readRegister(folder)
    const errors = loaded.problems.filter(({ level }) => level === 'error')
    if (errors.length > 0) {
      tell(say(usage.unreadableRegister, { count: errors.length }))
      return EXIT.findings
    }
    const bundle = BUNDLES.find((each) => each === format)
    const output = optionOf(call, 'output')
    if (format === 'xlsx' && output === undefined) throw new UsageError(words.xlsxNeedsOutput)
    const view = () => viewOf(assessFiles(loaded, todayOf(speaker, call)))
    const { text, fields } = bundle
      ? { text: bundleText(loaded, bundle), fields: [] }
      : format === 'xlsx'
        ? await toXlsx(speaker, view())
        : exporters[format as ExportFormat](speaker, view())
    if (output === undefined) process.stdout.write(text)
    else writeOutput(speaker, output, text)
    if (!bundle) tellBusinessRisk(speaker, loaded)
    for (const { field, fit, lost } of fields)
      if (lost !== null) tell(say(words.lost, { field, fit: w.names.fits[fit], lost }))
    return EXIT.ok
  },
}

/** Business risk is no part of what the exports see (domain reference 4, rule 11), so it is named here. */
function tellBusinessRisk({ w, say }: RegisterSpeaker, { fileForm }: LoadedRegister): void {
  const ids = fileForm.business_risk.map(({ id }) => id)
  if (ids.length === 0) return
  const lost = say(w.exports.lost.businessRisk, { ids })
  tell(say(w.commands.exports.lost, { field: 'business_risk', fit: w.names.fits.unmapped, lost }))
}
