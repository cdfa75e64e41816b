import { readFileSync } from 'node:fs'
import { explain as explainScenarios, type Explained } from '../domain/explain.ts'
import { instantFromMs } from '../domain/time/instant.ts'
import { en } from '../words/en/index.ts'
import { EXIT, print, tell, UsageError, type Command } from './command.ts'

export const explain: Command = {
  name: 'explain',
  usage: 'explain FILE [--json]',
  what: 'Say what the rules decide about scenarios in a file, and why. Needs no database.',
  run(call) {
    const [file] = call.words
    if (file === undefined) throw new UsageError('Name the file with the scenarios.')
    const found = explainScenarios(readScenarios(file), instantFromMs(Date.now()))
    if ('problems' in found) {
      for (const problem of found.problems) tell(problem.sentence)
      return Promise.resolve(EXIT.usage)
    }
    if (call.json) print(JSON.stringify(found, null, 2))
    else found.forEach(tellAbout)
    return Promise.resolve(EXIT.ok)
  },
}

function readScenarios(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new UsageError(`The file ${file} cannot be read.`)
  }
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new UsageError(`The file ${file} is not JSON: ${error instanceof Error ? error.message : ''}`)
  }
}

function tellAbout(found: Explained): void {
  const { vocabulary } = en
  const { level, drivers } = found.severity
  const reached = level === null ? 'not yet rated' : `level ${level} (${drivers.join(', ')})`
  print(`${found.id}: ${reached}, ${found.priority}, place ${found.order}`)
  print(`  priority: ${vocabulary.priorityRules[found.why.priority]}`)
  const instead = found.contact.instead_of === null ? '' : `, instead of ${found.contact.instead_of}`
  print(`  contact:  ${found.contact.entity}${instead}. ${vocabulary.contactRules[found.contact.rule]}`)
  for (const [entity, duties] of Object.entries(found.duties))
    print(`  ${entity}: ${duties.length === 0 ? 'nothing owed' : duties.join(', ')}`)
}
