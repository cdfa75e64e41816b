import { copyButtons, printButtons } from './buttons.ts'
import { keepFormInHand, keepPlace } from './keep.ts'
import { dropDoubleClicks, focusErrorSummary } from './forms.ts'

copyButtons()
printButtons()
dropDoubleClicks()
focusErrorSummary()
keepFormInHand()
keepPlace()
