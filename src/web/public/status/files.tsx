import { Button } from '../../components/button.tsx'
import type { Part } from './here.ts'

/** The way to the page of files, with how many were given. */
export function Files({ here }: Part) {
  const { speaker } = here
  const words = speaker.w.portal.files
  return (
    <section id="files" aria-labelledby="files-title">
      <h2 id="files-title">{words.title}</h2>
      <p>{words.lead}</p>
      <Button variant="secondary" name="step" value="files">
        {words.open}
      </Button>
    </section>
  )
}
