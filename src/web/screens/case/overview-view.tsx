import { usePage } from '../../page-context.ts'
import { Alert } from '../../ui/alert.tsx'
import { Heading, Link, PageTitle } from '../../ui/text.tsx'
import { Dates, People, Recent, Turns } from './around.tsx'
import type { Overview } from './present-overview.ts'
import { RoutePicture, type RoutePictureProps } from './route-picture.tsx'
import { Stepper } from './stepper.tsx'
import { NotYet, Now } from './to-do.tsx'

/** S5: who, where on the way, what to do now, what not yet and why, dates, people, what happened, the whole pathway. */
export function OverviewView({
  overview,
  name,
  picture,
}: {
  overview: Overview
  name: string
  picture: RoutePictureProps
}) {
  const { words } = usePage()
  const say = words.caseFile
  const late = overview.openDates.filter(({ standing }) => standing === 'late').length
  return (
    <div class="o-width">
      <PageTitle>{say.title(name)}</PageTitle>
      <BreakGlassAlert caseId={overview.caseId} sight={overview.sight} />
      {!overview.whole && <Alert kind="info" title={say.partOnly} />}
      {late > 0 && (
        <Alert kind="error" title={say.late(late)}>
          <p>{say.lateHelp}</p>
        </Alert>
      )}
      {overview.warnings.map(({ label, href }) => (
        <Alert key={label} kind="warning" title={say.warnings}>
          <p>
            <Link href={href}>{label}</Link>
          </p>
        </Alert>
      ))}
      <section aria-labelledby="waar" class="o-card">
        <Heading level={2} id="waar">
          {say.where.title}
        </Heading>
        <Stepper steps={overview.steps} />
      </section>
      <div class="o-columns">
        <div>
          <Now overview={overview} />
          <NotYet overview={overview} />
          <Recent overview={overview} />
        </div>
        <div>
          <Dates overview={overview} />
          <Turns overview={overview} />
          <People overview={overview} />
        </div>
      </div>
      <RoutePicture {...picture} />
    </div>
  )
}

/** For who sees no name: how to see it in an emergency, or that they see it now by that. */
function BreakGlassAlert({ caseId, sight }: Pick<Overview, 'caseId' | 'sight'>) {
  const { words } = usePage()
  const say = words.breakGlass
  if (sight === 'by-break-glass')
    return (
      <Alert kind="warning" title={say.openHere}>
        <p>
          {say.openHereText} <Link href="/noodtoegang">{say.see}</Link>
        </p>
      </Alert>
    )
  if (sight !== 'without-names') return null
  return (
    <Alert kind="info" title={say.offer}>
      <p>
        {say.offerText} <Link href={`/zaken/${caseId}/noodtoegang`}>{say.ask}</Link>
      </p>
    </Alert>
  )
}
