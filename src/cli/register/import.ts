import { readFileSync, statSync } from 'node:fs'
import * as z from 'zod'
import { decode } from '../../tables/decode.ts'
import { bundleProblem, importBundle, isBundle } from '../../register/exchange/bundle.ts'
import { EXIT, print, tell, UsageError, type Command, type CommandCall, type ExitCode } from '../command.ts'
import { folderOf } from './common.ts'
import { shared } from './option-of.ts'
import { importImpacts } from './import-impacts.ts'
import { importEvidence } from './import-evidence.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { speakerOf } from './speaker-of.ts'

export const importRegister: Command = {
  name: 'register import',
  usage:
    'register import FILE [--dry-run] [--yes] [--sheet NAME] | register import evidence [--before FILE] [--after FILE] [--once FILE] [--into ID] [--split-by FIELD|none] …',
  what: 'Take over results of evaluations as evidence, a bundle, or the risks of another tool (CSV, XLSX, JSON, OSCAL, model cards of CycloneDX).',
  options: {
    ...shared,
    before: { type: 'string', multiple: true },
    after: { type: 'string', multiple: true },
    once: { type: 'string', multiple: true },
    into: { type: 'string' },
    title: { type: 'string' },
    by: { type: 'string', multiple: true },
    mitigation: { type: 'string' },
    impact: { type: 'string', multiple: true },
    measure: { type: 'string' },
    shows: { type: 'string' },
    'split-by': { type: 'string' },
    metric: { type: 'string' },
    provider: { type: 'string' },
    prompt: { type: 'string' },
    plugin: { type: 'string', multiple: true },
    'harmful-when': { type: 'string' },
    override: { type: 'string' },
    again: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    yes: { type: 'boolean' },
    sheet: { type: 'string' },
  },
  run(call) {
    const speaker = speakerOf(call)
    const [first, ...rest] = call.words
    const { usage } = speaker.w.commands
    const isDry = call.options['dry-run'] === true
    if (first === undefined) throw new UsageError(usage.nameFile)
    if (first === 'evidence') {
      if (isDry) throw new UsageError(usage.dryRunOfRows)
      return Promise.resolve(importEvidence(speaker, call, rest))
    }
    const bundle = bundleIn(first)
    if (bundle === null) return importImpacts(speaker, call, first)
    if (isDry) throw new UsageError(usage.dryRunOfRows)
    return Promise.resolve(takeBundle(speaker, call, bundle))
  },
}

/** The text of a bundle; null for any other file, and for what cannot be read. */
function bundleIn(file: string): string | null {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null
  const decoded = decode(readFileSync(file))
  return 'text' in decoded && isBundle(decoded.text) ? decoded.text : null
}

function takeBundle(speaker: RegisterSpeaker, call: CommandCall, text: string): ExitCode {
  const { w, say } = speaker
  const words = w.commands.imports
  let taken: ReturnType<typeof importBundle>
  try {
    taken = importBundle(speaker, folderOf(call), text)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    for (const each of error.issues) tell(bundleProblem(speaker, text, each))
    return EXIT.findings
  }
  const { added, unchanged, different, newMarks, lockBroken } = taken
  if (lockBroken) {
    tell(w.commands.check.lockBroken)
    return EXIT.findings
  }
  if (call.json) print(JSON.stringify(taken))
  else {
    print(say(words.bundle, { added: added.length, unchanged: unchanged.length, marks: newMarks }))
    for (const id of different) print(say(words.different, { id }))
  }
  return different.length > 0 ? EXIT.findings : EXIT.ok
}
