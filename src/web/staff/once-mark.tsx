import { newSecret } from '../../actions/staff/secrets.ts'

/** The key of a form as it stands on this page: the same form sent again is told from the same words meant again. */
export function OnceMark() {
  return <input type="hidden" name="once" value={newSecret()} />
}
