import { codesOf } from '../../domain/vocabulary/code.ts'
import { DIMENSIONS, GRADES } from '../../domain/vocabulary/severity.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** What stands beside a new register: its folders, how it works, what the grades mean, and the commands. */
export function readmeText({ w }: RegisterSpeaker): string {
  const { flowQuestions, gradeScale, likelihood } = w.vocabulary
  const gradeTable = [
    `| | ${[...codesOf(DIMENSIONS), 'likelihood'].join(' | ')} |`,
    '| --- | --- | --- | --- | --- |',
    ...GRADES.map((grade) => {
      const meanings = codesOf(DIMENSIONS).map((dimension) => gradeScale[dimension][grade])
      return `| ${[String(grade), ...meanings, likelihood[grade]].join(' | ')} |`
    }),
  ].join('\n')
  const flowList = Object.entries(flowQuestions)
    .map(([code, question]) => `- \`${code}\`: ${question}`)
    .join('\n')
  return w.files.readme.replace('{gradeTable}', gradeTable).replace('{flowList}', flowList)
}
