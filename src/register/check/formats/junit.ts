import { fixOf, sentenceOf, wordsOf } from '../rule-words.ts'
import { byFile, leftOutOf, shownOf, stops, summaryOf, type CheckResult } from './result.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'

/** JUnit XML: one suite for each file with findings, one for what is owed; errors fail, the rest is told. */
export function junitText(speaker: RegisterSpeaker, result: CheckResult): string {
  const { check } = speaker.w.commands
  const suites = byFile(shownOf(result)).map(([file, problems]) =>
    suite(
      `${result.folder}/${file}`,
      problems.map((each) => ({
        name: `${each.rule} ${wordsOf(speaker, each.rule).title} (${each.entry}${each.at})`,
        failure: stops(each.level, result.failOn) ? sentenceOf(speaker, each) : null,
        text: `${result.folder}/${file}:${String(each.place?.line ?? 1)} ${sentenceOf(speaker, each)} ${fixOf(speaker, each)}`,
      })),
    ),
  )
  const owed = suite(
    check.owedTitle,
    result.owed.length === 0
      ? [{ name: check.nothingOwed, failure: null, text: '' }]
      : result.owed.map(({ sentence, code, system, now }) => ({
          name: `${code} ${system}`,
          failure: now || result.failOn !== 'error' ? sentence : null,
          text: `${sentence} ${check.owedFix}`,
        })),
  )
  const left = leftOutOf(speaker, result)
  // A reader of the results sees how much was found, also where only some of it is shown.
  const counted = suite(check.countedTitle, [{ name: summaryOf(speaker, result), failure: null, text: left }])
  const all = [...suites, owed, counted]
  const total = (of: 'tests' | 'failures') => String(all.reduce((sum, each) => sum + each[of], 0))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="amends-register" tests="${total('tests')}" failures="${total('failures')}" errors="0">`,
    ...all.map(({ xml }) => xml),
    '</testsuites>\n',
  ].join('\n')
}

interface Case {
  readonly name: string
  readonly failure: string | null
  readonly text: string
}

function suite(name: string, cases: readonly Case[]) {
  const failures = cases.filter(({ failure }) => failure !== null).length
  const xml = [
    `  <testsuite name="${escape(name)}" tests="${String(cases.length)}" failures="${String(failures)}" errors="0" skipped="0">`,
    ...cases.map(({ name: title, failure, text }) => {
      const inner =
        failure === null
          ? text === ''
            ? ''
            : `<system-out>${escape(text)}</system-out>`
          : `<failure message="${escape(failure)}">${escape(text)}</failure>`
      return `    <testcase classname="${escape(name)}" name="${escape(title)}">${inner}</testcase>`
    }),
    '  </testsuite>',
  ].join('\n')
  return { xml, tests: cases.length, failures }
}

/** Text that is safe in XML; characters that XML cannot hold at all are left out. */
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
