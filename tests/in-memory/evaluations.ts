import {
  loadEvidenceFile,
  readEvidence,
  type EvidenceReading,
} from '../../src/register/evidence/read-evidence.ts'
import { PLAIN_OPTIONS, type EvidenceFile, type ReadOptions } from '../../src/register/evidence/reading.ts'
import { judge } from '../../src/domain/diligence/evidence/verdict.ts'

export const folder = new URL('../fixtures/evaluations/', import.meta.url)
const fixture = (name: string, when: EvidenceFile['when']) =>
  loadEvidenceFile(new URL(name, folder).pathname, `evaluations/${name}`, when)
export const pair = (tool: string) => [
  fixture(`${tool}-before.json`, 'before'),
  fixture(`${tool}-after.json`, 'after'),
]
export const file = (name: string, content: unknown, when: EvidenceFile['when'] = 'after'): EvidenceFile => ({
  name,
  when,
  bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

export type Read = Exclude<EvidenceReading, { problems: unknown }>
const byLanguage: ReadOptions = { ...PLAIN_OPTIONS, splitBy: 'language' }

export function taken(files: readonly EvidenceFile[], options: Partial<ReadOptions> = {}): Read {
  const reading = readEvidence(files, { ...byLanguage, ...options })
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems))
  return reading
}

export function problemsOf(files: readonly EvidenceFile[], options: Partial<ReadOptions> = {}) {
  const reading = readEvidence(files, { ...byLanguage, ...options })
  return 'problems' in reading ? reading.problems : []
}
export const codes = (...given: Parameters<typeof problemsOf>) => problemsOf(...given).map(({ code }) => code)
export const verdicts = (read: Read) => judge(read).groups.map(({ key, verdict }) => `${key} ${verdict}`)
export const group = (read: Read, key: string) => read.groups.find((each) => each.key === key)

const passed = { pass: true, assertion: { metric: null } }
export const result = (language: string | null, extra: object) => ({
  testCase: { vars: {}, metadata: language === null ? {} : { language } },
  vars: { question: Math.random() },
  success: true,
  failureReason: 0,
  gradingResult: { pass: true, componentResults: [passed] },
  ...extra,
})
export const output = (results: readonly object[], extra: object = {}) => ({
  evalId: 'eval-1',
  results: { version: 3, timestamp: '2026-11-01T10:00:00.000Z', results, prompts: [], stats: {} },
  config: {},
  ...extra,
})
