import { attribution } from '../vocabulary/attribution.ts'
import { impact } from '../vocabulary/impact.ts'
import { organisations } from '../vocabulary/organisations.ts'
import { severity } from '../vocabulary/severity.ts'
import { tableProblems, tableRows } from '../tables.ts'
import type { Widen } from '../../widen.ts'
import { balanceWords } from './balance.ts'
import { choiceWords } from './choices.ts'
import { add, check, diff, exports, imports, init, owedBecause, renumber, usage } from './commands.ts'
import { comment } from './comment.ts'
import { evidence } from './evidence.ts'
import { explain } from './explain.ts'
import { exportWords } from './exports.ts'
import { files } from './files.ts'
import { importWords } from './imports.ts'
import { catalogueWords, categoryWords } from './mitigations.ts'
import { nameWords } from './names.ts'
import { assessmentQuestions } from './questions.ts'
import { reportWords } from './report.ts'
import { rulesAssessments } from './rules-assessments.ts'
import { rulesAttribution } from './rules-attribution.ts'
import { rulesBalance } from './rules-balance.ts'
import { rulesEngagement } from './rules-engagement.ts'
import { rulesEvidence } from './rules-evidence.ts'
import { rulesFiles } from './rules-files.ts'
import { rulesImpacts } from './rules-impacts.ts'
import { rulesLevels } from './rules-levels.ts'
import { rulesMitigations } from './rules-mitigations.ts'
import { rulesReasons } from './rules-reasons.ts'
import { rulesReleases } from './rules-releases.ts'
import { findingWords, triggerWords } from './triggers.ts'

/** What a rule is called, what it says of an entry, and what to do about it. */
export interface RuleWords {
  readonly title: string
  readonly says: string
  readonly fix: string
}

const rules: Readonly<Record<string, RuleWords>> = {
  ...rulesFiles,
  ...rulesImpacts,
  ...rulesLevels,
  ...rulesAttribution,
  ...rulesEvidence,
  ...rulesMitigations,
  ...rulesAssessments,
  ...rulesBalance,
  ...rulesReleases,
  ...rulesEngagement,
  ...rulesReasons,
}

/** What is said of tables of other tools. */
const tables = { problems: tableProblems, rows: tableRows }

/** Names of codes that cases and the register have in common: no language says them twice. */
const { rights, impactKinds, impactFindings } = impact
const { raters, gradeScale, likelihood, priorityRules } = severity
const { findings, duties, flowQuestions } = attribution
const { roles } = organisations
const vocabulary = {
  rights,
  impactKinds,
  impactFindings,
  raters,
  gradeScale,
  likelihood,
  priorityRules,
  findings,
  duties,
  flowQuestions,
  roles,
}

/** What the register alone says in English: a chapter that other languages fill. */
export const register = {
  /** Between things that stand in a row. */
  comma: ', ',
  /** Between things that may have commas in them. */
  semicolon: '; ',
  balance: balanceWords,
  choices: choiceWords,
  commands: { add, check, diff, explain, exports, imports, init, owedBecause, renumber, usage },
  comment,
  evidence,
  exports: exportWords,
  files,
  imports: importWords,
  mitigations: { catalogue: catalogueWords, categories: categoryWords },
  names: nameWords,
  questions: assessmentQuestions,
  report: reportWords,
  rules,
  tables,
  triggers: triggerWords,
  foundOf: findingWords,
}

/** Everything that the register says, with the names of codes that cases have too. */
export const registerWords = { ...register, vocabulary }

export type RegisterWords = Widen<typeof registerWords>
