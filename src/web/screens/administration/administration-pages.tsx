import type { Role } from '../../../../machines/roles.ts'
import { definePage, type Page } from '../../page.ts'
import { usePage } from '../../page-context.ts'
import { TaskList } from '../../ui/task-list.tsx'
import { PageTitle, Paragraph } from '../../ui/text.tsx'
import { holidayPages } from './holiday-pages.tsx'
import { organisationPages } from './organisation-pages.tsx'
import { peoplePages } from './people-pages.tsx'
import { policyPages } from './policy-pages.tsx'
import { themePages } from './theme-pages.tsx'

const tasks = [
  { key: 'organisations', path: '/beheer/organisaties', roles: ['administrator'] },
  { key: 'people', path: '/beheer/mensen', roles: ['administrator'] },
  { key: 'caseload', path: '/zaken/inlezen', roles: ['administrator'] },
  { key: 'policy', path: '/beheer/beleid', roles: ['administrator', 'manager'] },
  { key: 'holidays', path: '/beheer/vrije-dagen', roles: ['administrator', 'manager'] },
  { key: 'theme', path: '/beheer/huisstijl', roles: ['administrator'] },
] as const satisfies readonly { key: string; path: string; roles: readonly Role[] }[]

/** S13: what keeps the program in step with the municipality. */
export const administrationPages: readonly Page[] = [
  definePage({
    method: 'get',
    path: '/beheer',
    for: ['administrator', 'manager'],
    answer: ({ words }) => ({ title: words.administration.title, show: <AdministrationView /> }),
  }),
  ...organisationPages,
  ...peoplePages,
  ...policyPages,
  ...holidayPages,
  ...themePages,
]

function AdministrationView() {
  const { words, viewer } = usePage()
  const say = words.administration
  const mine = tasks.filter(({ roles }) => roles.some((role) => role === viewer?.caller.role))
  return (
    <div class="o-width o-narrow">
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{say.lead}</Paragraph>
      <TaskList
        label={say.title}
        tasks={mine.map(({ key, path }) => ({
          title: say.tasks[key].title,
          href: path,
          hint: say.tasks[key].hint,
          status: '',
        }))}
      />
    </div>
  )
}
