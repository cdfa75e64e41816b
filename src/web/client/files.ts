import { filesInParts } from './in-parts/form.ts'

filesInParts()
