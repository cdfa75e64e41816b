import {
  ACCOUNT_STAFF,
  ANY_STAFF,
  CASE_STAFF,
  DIRECTORY_STAFF,
  FILING_STAFF,
  LIST_STAFF,
  VERB_STAFF,
  type PageRoute,
} from '../route.ts'
import { accountsPage, postAccounts, postOpen, postRevoke, postShut } from './accounts.tsx'
import { backToCase, caseDetailPage } from './case/page.tsx'
import { postKeep } from './case/keep.ts'
import { postNoticed } from './case/noticed.ts'
import { postVerb } from './case/run-verb.ts'
import { filePage, postFile, postFileKeep } from './file.tsx'
import { homePage } from './home.tsx'
import { postLanguage } from './language.ts'
import { organisationPage } from './organisation.tsx'
import { organisationsPage } from './organisations.tsx'
import { queuePage } from './queue.tsx'
import { postSheet } from './sheets/post-sheet.ts'
import { postSignIn, postSignInKeep, postSignOut, signInPage } from './sign-in.tsx'
import { postWelcome, welcomePage } from './welcome.tsx'

/** Every page of the workspace. */
export const staffRoutes: readonly PageRoute[] = [
  { method: 'get', path: '/staff/sign-in', who: 'everyone', handle: signInPage },
  { method: 'post', path: '/staff/sign-in', who: 'everyone', handle: postSignIn },
  { method: 'post', path: '/staff/sign-in/keep', who: 'everyone', handle: postSignInKeep },
  { method: 'post', path: '/staff/sign-out', who: 'everyone', handle: postSignOut },
  { method: 'get', path: '/staff/welcome/:token', who: 'everyone', handle: welcomePage },
  { method: 'post', path: '/staff/welcome/:token', who: 'everyone', handle: postWelcome },
  { method: 'post', path: '/staff/language', who: 'everyone', handle: postLanguage },

  { method: 'get', path: '/staff', who: ANY_STAFF, handle: homePage },
  { method: 'get', path: '/staff/queues/:queue', who: LIST_STAFF, handle: queuePage },
  { method: 'get', path: '/staff/file', who: FILING_STAFF, handle: filePage },
  { method: 'post', path: '/staff/file', who: FILING_STAFF, handle: postFile },
  { method: 'post', path: '/staff/file/keep', who: FILING_STAFF, handle: postFileKeep },
  { method: 'get', path: '/staff/cases/:id', who: CASE_STAFF, handle: caseDetailPage },
  { method: 'get', path: '/staff/cases/:id/:verb', who: CASE_STAFF, handle: backToCase },
  { method: 'post', path: '/staff/cases/:id/keep', who: VERB_STAFF, handle: postKeep },
  { method: 'post', path: '/staff/cases/:id/sheet', who: VERB_STAFF, handle: postSheet },
  { method: 'post', path: '/staff/cases/:id/noticed', who: CASE_STAFF, handle: postNoticed },
  { method: 'post', path: '/staff/cases/:id/:verb', who: VERB_STAFF, handle: postVerb },

  { method: 'get', path: '/staff/organisations', who: DIRECTORY_STAFF, handle: organisationsPage },
  { method: 'get', path: '/staff/organisations/:id', who: DIRECTORY_STAFF, handle: organisationPage },

  { method: 'get', path: '/staff/accounts', who: ACCOUNT_STAFF, handle: accountsPage },
  { method: 'post', path: '/staff/accounts', who: ACCOUNT_STAFF, handle: postAccounts },
  { method: 'post', path: '/staff/accounts/:id/shut', who: ACCOUNT_STAFF, handle: postShut },
  { method: 'post', path: '/staff/accounts/:id/open', who: ACCOUNT_STAFF, handle: postOpen },
  { method: 'post', path: '/staff/tokens/:id/revoke', who: ACCOUNT_STAFF, handle: postRevoke },
]
