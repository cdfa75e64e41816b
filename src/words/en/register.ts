import { balanceWords } from './register/balance.ts'
import { choiceWords } from './register/choices.ts'
import { add, check, ci, diff, exports, imports, init, owedBecause, usage } from './register/commands.ts'
import { evidence } from './register/evidence.ts'
import { exportWords } from './register/exports.ts'
import { folderReadme, lockFaults, lockHeader, takenBackWords } from './register/files.ts'
import { catalogueWords, categoryWords } from './register/mitigations.ts'
import { assessmentQuestions } from './register/questions.ts'
import { reportWords } from './register/report.ts'
import { rulesAssessments } from './register/rules-assessments.ts'
import { rulesAttribution } from './register/rules-attribution.ts'
import { rulesBalance } from './register/rules-balance.ts'
import { rulesEngagement } from './register/rules-engagement.ts'
import { rulesEvidence } from './register/rules-evidence.ts'
import { rulesFiles } from './register/rules-files.ts'
import { rulesImpacts } from './register/rules-impacts.ts'
import { rulesLevels } from './register/rules-levels.ts'
import { rulesMitigations } from './register/rules-mitigations.ts'
import { rulesReleases } from './register/rules-releases.ts'
import { findingWords, triggerWords } from './register/triggers.ts'

/** Words of due diligence as files, as other languages translate them. */
export const register = {
  balance: balanceWords,
  catalogue: catalogueWords,
  categories: categoryWords,
  choices: choiceWords,
  commands: { add, check, ci, diff, exports, imports, init, owedBecause, usage },
  evidence,
  exports: exportWords,
  files: { folderReadme, lockFaults, lockHeader, takenBack: takenBackWords },
  findings: findingWords,
  questions: assessmentQuestions,
  report: reportWords,
  rules: {
    ...rulesFiles,
    ...rulesImpacts,
    ...rulesLevels,
    ...rulesAttribution,
    ...rulesMitigations,
    ...rulesAssessments,
    ...rulesEvidence,
    ...rulesReleases,
    ...rulesBalance,
    ...rulesEngagement,
  },
  triggers: triggerWords,
}
