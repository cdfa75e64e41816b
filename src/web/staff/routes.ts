import {
  ACCOUNT_STAFF,
  ACT_STAFF,
  ANY_STAFF,
  BODY_STAFF,
  CASE_STAFF,
  DIRECTORY_STAFF,
  FILING_STAFF,
  HOOK_STAFF,
  LETTING_STAFF,
  LIST_STAFF,
  REPORTED_STAFF,
  VERB_STAFF,
  type PageRoute,
} from '../route.ts'
import { accountActsPage } from './account-acts.tsx'
import { accountPage, postConfirm, postLink, postOpen, postShut } from './account.tsx'
import { accountsPage, postAccounts, postRevoke } from './accounts.tsx'
import { editBodyPage, newBodyPage, postEditBody, postNewBody } from './bodies/edit.tsx'
import { bodiesPage } from './bodies/list.tsx'
import { bodyPage } from './bodies/one.tsx'
import { postChecked, postClose, postFunding, postOpenBody, postPause } from './bodies/post.ts'
import { filesOfCasePage } from './case/files-page.tsx'
import { fileContent, postFilesOfCase } from './case/post-files.ts'
import { backToCase, caseDetailPage } from './case/page.tsx'
import { postByMachine } from './case/by-machine.ts'
import { postLook } from './case/look.tsx'
import { postKeep } from './case/keep.ts'
import { postNoticed } from './case/noticed.ts'
import { postVerb } from './case/run-verb.ts'
import { backFromElsewhere, getElsewhere, postCodeElsewhere, postElsewhere } from './elsewhere.tsx'
import { filePage, postFile, postFileKeep } from './file.tsx'
import { homePage } from './home.tsx'
import { postLanguage } from './language.ts'
import { organisationPage } from './organisation.tsx'
import { organisationsPage } from './organisations.tsx'
import { queuePage } from './queue.tsx'
import { reportedListPage } from './reported/list.tsx'
import { newReportedPage, postNewReported } from './reported/new.tsx'
import { oneReportedDeskPage, postEndReported, postRuleReported } from './reported/one.tsx'
import { postRole, rolePage } from './role.tsx'
import { postSheet } from './sheets/post-sheet.ts'
import { postNames, postReader, unreadPage } from './unread.tsx'
import { KEEP_UNSAVED, postUnsaved } from './unsaved.tsx'
import { postSignIn, postPasskey, postSignInKeep, postSignOut, signInPage } from './sign-in.tsx'
import { postAskHook, postConfirmHook, postEndHook, webHooksPage } from './web-hooks.tsx'
import { postEndElsewhere, postLinkElsewhere } from './you/elsewhere.tsx'
import { postAddPasskey, postRemovePasskey } from './you/passkeys.tsx'
import { postWelcome, welcomePage } from './welcome.tsx'
import {
  postBeginCodes,
  postEndOthers,
  postEndVisit,
  postMail,
  postPassword,
  postStartCodes,
  postStopCodes,
  youPage,
} from './you.tsx'

/** Every page of the workspace. */
export const staffRoutes: readonly PageRoute[] = [
  { method: 'get', path: '/staff/sign-in', who: 'everyone', handle: signInPage },
  { method: 'post', path: '/staff/sign-in', who: 'everyone', handle: postSignIn },
  { method: 'post', path: '/staff/sign-in/keep', who: 'everyone', handle: postSignInKeep },
  { method: 'get', path: '/staff/sign-in/elsewhere', who: 'everyone', handle: getElsewhere },
  { method: 'post', path: '/staff/sign-in/elsewhere', who: 'everyone', handle: postElsewhere },
  { method: 'get', path: '/staff/sign-in/elsewhere/back', who: 'everyone', handle: backFromElsewhere },
  { method: 'post', path: '/staff/sign-in/elsewhere/code', who: 'everyone', handle: postCodeElsewhere },
  { method: 'post', path: '/staff/sign-in/passkey', who: 'everyone', handle: postPasskey },
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
  {
    method: 'get',
    path: '/staff/cases/:id/files',
    who: CASE_STAFF,
    handle: (visit) => filesOfCasePage(visit),
  },
  {
    method: 'post',
    path: '/staff/cases/:id/files',
    who: VERB_STAFF,
    takesFile: true,
    handle: postFilesOfCase,
  },
  { method: 'get', path: '/staff/cases/:id/files/:file', who: VERB_STAFF, handle: fileContent },
  { method: 'get', path: '/staff/cases/:id/:verb', who: CASE_STAFF, handle: backToCase },
  { method: 'post', path: '/staff/cases/:id/keep', who: VERB_STAFF, handle: postKeep },
  { method: 'post', path: '/staff/cases/:id/sheet', who: VERB_STAFF, handle: postSheet },
  { method: 'post', path: '/staff/cases/:id/noticed', who: CASE_STAFF, handle: postNoticed },
  { method: 'post', path: '/staff/cases/:id/look', who: CASE_STAFF, handle: postLook },
  { method: 'post', path: '/staff/cases/:id/by-machine', who: VERB_STAFF, handle: postByMachine },
  { method: 'post', path: '/staff/cases/:id/:verb', who: VERB_STAFF, handle: postVerb },

  { method: 'get', path: '/staff/organisations', who: DIRECTORY_STAFF, handle: organisationsPage },
  { method: 'get', path: '/staff/organisations/:id', who: DIRECTORY_STAFF, handle: organisationPage },

  { method: 'get', path: '/staff/reported', who: REPORTED_STAFF, handle: reportedListPage },
  { method: 'get', path: '/staff/reported/new', who: REPORTED_STAFF, handle: newReportedPage },
  { method: 'post', path: '/staff/reported/new', who: REPORTED_STAFF, handle: postNewReported },
  { method: 'get', path: '/staff/reported/:id', who: REPORTED_STAFF, handle: oneReportedDeskPage },
  { method: 'post', path: '/staff/reported/:id/rule', who: REPORTED_STAFF, handle: postRuleReported },
  { method: 'post', path: '/staff/reported/:id/end', who: REPORTED_STAFF, handle: postEndReported },

  { method: 'get', path: '/staff/bodies', who: ANY_STAFF, handle: bodiesPage },
  { method: 'get', path: '/staff/bodies/new', who: BODY_STAFF, handle: newBodyPage },
  { method: 'post', path: '/staff/bodies/new', who: BODY_STAFF, handle: postNewBody },
  { method: 'get', path: '/staff/bodies/:id', who: ANY_STAFF, handle: bodyPage },
  { method: 'get', path: '/staff/bodies/:id/edit', who: BODY_STAFF, handle: editBodyPage },
  { method: 'post', path: '/staff/bodies/:id/edit', who: BODY_STAFF, handle: postEditBody },
  { method: 'post', path: '/staff/bodies/:id/checked', who: BODY_STAFF, handle: postChecked },
  { method: 'post', path: '/staff/bodies/:id/pause', who: BODY_STAFF, handle: postPause },
  { method: 'post', path: '/staff/bodies/:id/close', who: BODY_STAFF, handle: postClose },
  { method: 'post', path: '/staff/bodies/:id/open', who: BODY_STAFF, handle: postOpenBody },
  { method: 'post', path: '/staff/bodies/:id/funding', who: BODY_STAFF, handle: postFunding },

  { method: 'post', path: KEEP_UNSAVED, who: ANY_STAFF, handle: postUnsaved },

  { method: 'get', path: '/staff/accounts', who: ACCOUNT_STAFF, handle: accountsPage },
  { method: 'post', path: '/staff/accounts', who: ACCOUNT_STAFF, handle: postAccounts },
  { method: 'get', path: '/staff/accounts/:id', who: ACCOUNT_STAFF, handle: accountPage },
  { method: 'post', path: '/staff/accounts/:id/confirm', who: LETTING_STAFF, handle: postConfirm },
  { method: 'post', path: '/staff/accounts/:id/link', who: LETTING_STAFF, handle: postLink },
  { method: 'get', path: '/staff/accounts/:id/role', who: ACCOUNT_STAFF, handle: rolePage },
  { method: 'post', path: '/staff/accounts/:id/role', who: ACCOUNT_STAFF, handle: postRole },
  { method: 'post', path: '/staff/accounts/:id/shut', who: ACCOUNT_STAFF, handle: postShut },
  { method: 'post', path: '/staff/accounts/:id/open', who: ACCOUNT_STAFF, handle: postOpen },
  { method: 'post', path: '/staff/tokens/:id/revoke', who: ACCOUNT_STAFF, handle: postRevoke },
  { method: 'get', path: '/staff/unread/:id', who: ACCOUNT_STAFF, handle: unreadPage },
  { method: 'post', path: '/staff/unread/:id/reader', who: ACCOUNT_STAFF, handle: postReader },
  { method: 'post', path: '/staff/unread/:id/names', who: ACCOUNT_STAFF, handle: postNames },
  { method: 'get', path: '/staff/account-acts', who: ACT_STAFF, handle: accountActsPage },

  { method: 'get', path: '/staff/web-hooks', who: HOOK_STAFF, handle: webHooksPage },
  { method: 'post', path: '/staff/web-hooks', who: HOOK_STAFF, handle: postAskHook },
  { method: 'post', path: '/staff/web-hooks/:id/confirm', who: HOOK_STAFF, handle: postConfirmHook },
  { method: 'post', path: '/staff/web-hooks/:id/end', who: HOOK_STAFF, handle: postEndHook },

  { method: 'get', path: '/staff/you', who: ANY_STAFF, handle: youPage },
  { method: 'post', path: '/staff/you/password', who: ANY_STAFF, handle: postPassword },
  { method: 'post', path: '/staff/you/codes/begin', who: ANY_STAFF, handle: postBeginCodes },
  { method: 'post', path: '/staff/you/codes/start', who: ANY_STAFF, handle: postStartCodes },
  { method: 'post', path: '/staff/you/codes/stop', who: ANY_STAFF, handle: postStopCodes },
  { method: 'post', path: '/staff/you/visits/end-others', who: ANY_STAFF, handle: postEndOthers },
  { method: 'post', path: '/staff/you/visits/:id/end', who: ANY_STAFF, handle: postEndVisit },
  { method: 'post', path: '/staff/you/elsewhere', who: ANY_STAFF, handle: postLinkElsewhere },
  { method: 'post', path: '/staff/you/elsewhere/end', who: ANY_STAFF, handle: postEndElsewhere },
  { method: 'post', path: '/staff/you/passkeys', who: ANY_STAFF, handle: postAddPasskey },
  { method: 'post', path: '/staff/you/passkeys/:id/remove', who: ANY_STAFF, handle: postRemovePasskey },
  { method: 'post', path: '/staff/you/mail', who: ANY_STAFF, handle: postMail },
]
