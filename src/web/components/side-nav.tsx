import type { Child } from 'hono/jsx'
import { Leave } from './leave.tsx'
import { present } from './props.ts'

interface SideNavProps {
  label: string
  /** The word on the button that opens the list on narrow screens. */
  menuLabel: Child
  items: { href: string; text: Child; count?: string | number | undefined; current?: boolean | undefined }[]
  /** Where a form in hand is kept when somebody leaves it. */
  keepAt?: string | null | undefined
}

export function SideNav(props: SideNavProps) {
  return (
    <nav class="am-side" aria-label={props.label}>
      <details class="am-side__fold">
        <summary class="am-side__menu">{props.menuLabel}</summary>
        <ul class="am-side__list">
          {props.items.map((item) => (
            <li>
              <Leave
                keepAt={props.keepAt ?? null}
                class="am-side__link"
                to={item.href}
                current={item.current}
              >
                <span>{item.text}</span>
                {present(item.count) && <span class="am-side__count">{item.count}</span>}
              </Leave>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
