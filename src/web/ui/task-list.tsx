import type { ComponentChildren } from 'preact'
import { Link } from './text.tsx'

/** One thing to do, in any order. Without an address it can't be begun by who looks. */
export type Task = { title: string; href: string | null; hint?: string | undefined; status: ComponentChildren }

/** Things to do with how each stands. What is done is plain text, so that what is open stands out. */
export function TaskList({ tasks, label }: { tasks: readonly Task[]; label: string }) {
  return (
    <ul class="o-tasks" aria-label={label}>
      {tasks.map(({ title, href, hint, status }) => (
        <li class="o-task">
          <div class="o-task__what">
            {href === null ? <span class="o-task__title">{title}</span> : <Link href={href}>{title}</Link>}
            {hint && <p class="o-task__hint">{hint}</p>}
          </div>
          <div class="o-task__status">{status}</div>
        </li>
      ))}
    </ul>
  )
}
