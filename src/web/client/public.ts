import { copyButtons, printButtons } from './buttons.ts'
import { exitThisPage, isEmptied } from './exit.ts'
import { dropDoubleClicks, focusErrorSummary } from './forms.ts'
import { putBackFiles } from './held-files.ts'
import { sendInPlace } from './in-place.ts'
import { askBeforeLosing } from './unsent.ts'
import { voiceRecorder } from './voice.ts'
import { endWithPage } from './while-here.ts'

if (!isEmptied()) {
  exitThisPage()
  endWithPage()
  putBackFiles()
  askBeforeLosing()
  // Before what sends forms: a recording that still runs is ended first.
  voiceRecorder()
  sendInPlace()
  copyButtons()
  printButtons()
  dropDoubleClicks()
  focusErrorSummary()
  for (const each of document.querySelectorAll<HTMLElement>('[data-with-script]')) each.hidden = false
}
