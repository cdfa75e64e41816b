import { copyButtons, printButtons } from './buttons.ts'
import { keepFormInHand, keepPlace } from './keep.ts'
import { passkeyForms } from './passkeys.ts'
import { dropDoubleClicks, focusErrorSummary } from './forms.ts'

copyButtons()
printButtons()
dropDoubleClicks()
focusErrorSummary()
keepFormInHand()
keepPlace()
passkeyForms()
