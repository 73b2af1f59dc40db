import type { Role } from '../../../../machines/roles.ts'
import { usePage } from '../../page-context.ts'
import type { DemoPersona } from '../../session/sign-in-ways.ts'
import { Alert } from '../../ui/alert.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { Heading, PageTitle, Paragraph } from '../../ui/text.tsx'

type SignInViewProps = {
  personas: readonly DemoPersona[]
  workAccount: boolean
  returnTo: string
  /** Why they are here: `uit` after signing out, `verlopen` when their time ran out, `mislukt` when it was refused. */
  reason: string | null
}

/** S1: the ways to sign in. */
export function SignInView({ personas, workAccount, returnTo, reason }: SignInViewProps) {
  const { words } = usePage()
  const said = reason === null ? undefined : reasons(words.signIn)[reason]
  return (
    <div class="o-width o-narrow">
      <PageTitle>{words.signIn.title}</PageTitle>
      {said && <Alert kind={reason === 'uit' ? 'ok' : 'info'} title={said} live />}
      {workAccount && (
        <>
          <Paragraph>{words.signIn.workAccountHelp}</Paragraph>
          <ButtonLink href={`/inloggen/werkaccount?terug=${encodeURIComponent(returnTo)}`}>
            {words.signIn.withWorkAccount}
          </ButtonLink>
        </>
      )}
      {personas.length > 0 && <Personas personas={personas} returnTo={returnTo} />}
      {!workAccount && personas.length === 0 && <Alert kind="warning" title={words.signIn.noWay} />}
    </div>
  )
}

const reasons = (words: ReturnType<typeof usePage>['words']['signIn']): Readonly<Record<string, string>> => ({
  uit: words.signedOut,
  verlopen: words.ended,
  mislukt: words.refused,
})

function Personas({ personas, returnTo }: Pick<SignInViewProps, 'personas' | 'returnTo'>) {
  const { words } = usePage()
  return (
    <>
      <Heading level={2}>{words.signIn.demoTitle}</Heading>
      <Paragraph>{words.signIn.demoHelp}</Paragraph>
      <ul class="o-personas">
        {personas.map(({ name, fullName, role, organisationName }) => (
          <li>
            <Form action={`/inloggen/proef/${name}`} once={false}>
              <input type="hidden" name="terug" value={returnTo} />
              <button type="submit" class="o-persona">
                <span class="o-persona__name">{words.signIn.signInAs(fullName)}</span>
                <span class="o-persona__role">
                  {words.names.roles[role as Role]}
                  {organisationName && `, ${organisationName}`}
                </span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  )
}
