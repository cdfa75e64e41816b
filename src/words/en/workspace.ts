import { accountPages } from './workspace/accounts.ts'
import { alarms, folded } from './workspace/alarms.ts'
import { bodies } from './workspace/bodies.ts'
import { casePage } from './workspace/case-page.ts'
import { choices } from './workspace/choices.ts'
import { clocks } from './workspace/clocks.ts'
import { events } from './workspace/events.ts'
import { files } from './workspace/files.ts'
import { law } from './workspace/law.ts'
import { pages } from './workspace/pages.ts'
import { sheets } from './workspace/sheets.ts'
import { signIn } from './workspace/sign-in.ts'
import { caseworkVerbs } from './workspace/verbs-casework.ts'
import { remedyVerbs } from './workspace/verbs-remedy.ts'
import { valueChainVerbs } from './workspace/verbs-value-chain.ts'
import { verbsWithoutPerson } from './workspace/verbs-without-person.ts'
import { reported } from './workspace/reported.ts'
import { webHooks } from './workspace/web-hooks.ts'

/** Words of the workspace of staff. The words of each form are in `verbs`, by verb and field. */
export const workspace = {
  ...pages,
  ...accountPages,
  alarms,
  bodies,
  casePage,
  choices,
  clocks,
  events,
  files,
  folded,
  law,
  sheets,
  signIn,
  verbs: { ...caseworkVerbs, ...valueChainVerbs, ...remedyVerbs },
  verbsWithoutPerson,
  webHooks,
  reported,
}
