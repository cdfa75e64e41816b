import { join } from './props.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

interface SeveritySquareProps {
  /** 1 to 5, or not known yet, which is shown as "?" and never as a low level. */
  level: 1 | 2 | 3 | 4 | 5 | 'unknown'
  /** What the number means, for somebody who does not see the square ("Severity 4 of 5"). */
  label: string
  small?: boolean | undefined
}

export function SeveritySquare({ level, label, small }: SeveritySquareProps) {
  return (
    <span class={join('am-severity', `am-severity--${level}`, small && 'am-severity--small')}>
      <span aria-hidden="true">{level === 'unknown' ? '?' : level}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  )
}
