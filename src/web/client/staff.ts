import { copyButtons, printButtons } from './buttons.ts'
import { dropDoubleClicks, focusErrorSummary } from './forms.ts'

copyButtons()
printButtons()
dropDoubleClicks()
focusErrorSummary()
