import { caseLedger } from './case-ledger.ts'
import { caseMessages } from './case-messages.ts'
import { caseVerbs, oneCase } from './case.ts'
import { checkMyHistory } from './check-history.ts'
import { createGrievance } from './create-grievance.ts'
import { currentFiles, giveFileForMe, takeBackFileForMe } from './current-files.ts'
import { currentGrievance, currentGrievanceVerbs } from './current-grievance.ts'
import { currentMessages } from './current-messages.ts'
import { listBodies } from './list-bodies.ts'
import { listCases } from './list-cases.ts'
import { joinReportedForMe, listReportedForAll } from './reported.ts'
import { listChanges } from './list-changes.ts'
import { newReceiptForMe } from './new-receipt.ts'
import { ownWordForMe } from './own-word.ts'
import { recoveryForMe } from './recovery.ts'
import type { ApiRoute } from './route.ts'
import { vocabulary } from './vocabulary.ts'

/**
 * Every way into the API that reads or changes something. Server, OpenAPI document, reference page and the tests of
 * who may do what are all made from this list.
 */
export const apiRoutes: readonly ApiRoute[] = [
  createGrievance,
  currentGrievance,
  currentMessages,
  currentFiles,
  giveFileForMe,
  takeBackFileForMe,
  newReceiptForMe,
  ownWordForMe,
  recoveryForMe,
  checkMyHistory,
  ...currentGrievanceVerbs,
  listCases,
  listChanges,
  oneCase,
  caseMessages,
  caseLedger,
  ...caseVerbs,
  listReportedForAll,
  joinReportedForMe,
  listBodies,
  vocabulary,
]
