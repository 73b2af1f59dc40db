import type { Theme } from '../../../cases/themes.ts'
import { usePage } from '../../page-context.ts'
import { themePath } from '../../theme/theme-files.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, Buttons } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FileField, TextField } from '../../ui/fields.tsx'
import { Form } from '../../ui/form.tsx'
import { Link, PageTitle, Paragraph } from '../../ui/text.tsx'

/** The form of the municipality's look. */
export function ThemeView({ theme, name }: { theme: Theme | null; name: string }) {
  const { words } = usePage()
  const say = words.administration.theme
  return (
    <div class="o-width o-narrow">
      <BackLink href="/beheer">{words.administration.title}</BackLink>
      <ErrorSummary />
      <PageTitle>{say.title}</PageTitle>
      <Paragraph lead>{say.lead}</Paragraph>
      <Form action="/beheer/huisstijl" once={false} upload>
        <TextField name="naam" label={say.name} value={theme?.name ?? name} />
        <TextField name="kleur" label={say.brand} help={say.colourHelp} width={10} value={theme?.brand ?? '#0b4f6c'} />
        <TextField
          name="donker"
          label={say.brandDark}
          help={say.darkHelp}
          width={10}
          value={theme?.brandDark ?? '#083a50'}
        />
        <TextField
          name="accent"
          label={say.accent}
          help={say.accentHelp}
          width={10}
          value={theme?.accent ?? '#ffc94d'}
        />
        {theme?.logo && (
          <p>
            <img class="o-brand__logo" src={themePath(theme, 'logo')} alt={say.logoNow} />
          </p>
        )}
        <FileField
          name="logo"
          label={say.logo}
          help={say.logoHelp}
          optional
          accept=".svg,.png,image/svg+xml,image/png"
        />
        <Buttons>
          <Button>{say.save}</Button>
          <Link href="/beheer">{words.frame.cancel}</Link>
        </Buttons>
      </Form>
    </div>
  )
}
