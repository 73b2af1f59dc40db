import { dutchDay } from '../../../calendar/time-zone.ts'
import type { MandatesOnDay } from '../../../cases/mandates/read-mandates.ts'
import type { Looked, MyCaseInWords, Told } from '../../../documents/my-case.ts'
import { showDay, showTime } from '../../format/show-day.ts'
import { usePage } from '../../page-context.ts'
import { ButtonLink, Buttons } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Heading, Link, PageTitle, Paragraph } from '../../ui/text.tsx'
import { RepresentedPart } from './represented-part.tsx'

/** For who has no case here. */
export function NothingYetView() {
  const { mine } = usePage().words
  return (
    <div class="o-width o-narrow">
      <PageTitle>{mine.title}</PageTitle>
      <Paragraph lead>{mine.nothingYet}</Paragraph>
      <Paragraph>
        <Link href="/mijn/alles">{mine.everything.title}</Link>
      </Paragraph>
    </div>
  )
}

type MineViewProps = { name: string; mine: MyCaseInWords; looked: readonly Looked[]; represented: MandatesOnDay }

/** What a young person reads of their own case. What stands in the case itself is in Dutch. */
export function MineView({ name, mine, represented, looked }: MineViewProps) {
  const { words } = usePage()
  const texts = words.mine
  const path = `/zaken/${mine.caseId}`
  return (
    <div class="o-width o-narrow">
      <PageTitle>{texts.hello(name)}</PageTitle>
      <div lang="nl">
        {mine.happening.map((text) => (
          <Paragraph lead>{text}</Paragraph>
        ))}
      </div>
      <section class="o-card" aria-labelledby="doen">
        <Heading level={2} id="doen">
          {texts.todo}
        </Heading>
        <ToldList items={mine.todo} due />
        <Buttons>
          <ButtonLink href={`${path}/plan`}>{texts.plan}</ButtonLink>
          <ButtonLink href={`${path}/toestemming`} kind="secondary">
            {texts.consent}
          </ButtonLink>
          <ButtonLink href={`${path}/overdracht`} kind="secondary">
            {texts.meeting}
          </ButtonLink>
        </Buttons>
      </section>
      <Part title={texts.coming} none={texts.nothingComing} items={mine.coming} due />
      <Part title={texts.agreed} none={texts.nothingAgreed} items={mine.agreed} />
      <Contacts contacts={mine.contacts} />
      <Heading level={2}>{texts.shared}</Heading>
      <ul lang="nl">
        {mine.shared.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      <RepresentedPart read={represented} />
      <LookedList looked={looked} />
      <Paragraph>
        <Link href="/mijn/alles">{texts.everything.title}</Link>
      </Paragraph>
    </div>
  )
}

/** `due`: what is still to come, so that a day which is over is told as such. */
type ToldProps = { items: readonly Told[]; due?: boolean }

function Part({ title, none, ...told }: ToldProps & { title: string; none: string }) {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      {told.items.length === 0 ? <Paragraph>{none}</Paragraph> : <ToldList {...told} />}
    </>
  )
}

function ToldList({ items, due = false }: ToldProps) {
  const { words, language, today } = usePage()
  return (
    <ul>
      {items.map(({ on, when, text, who }) => (
        <li>
          <span lang="nl">{text}</span>
          {on !== null && (
            <strong> {words.mine[due && on < today ? 'was' : 'when'][when](showDay(on, language))}</strong>
          )}
          {who !== null && (
            <span class="o-soft" lang="nl">
              {' '}
              ({who})
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Contacts({ contacts }: Pick<MyCaseInWords, 'contacts'>) {
  const { mine } = usePage().words
  if (contacts.length === 0) return null
  return (
    <>
      <Heading level={2}>{mine.contacts}</Heading>
      <ul>
        {contacts.map(({ is, name, organisation, phone, email }) => (
          <li>
            <strong>{name ?? organisation}</strong>
            {name !== null && organisation !== null && `, ${organisation}`} <span class="o-soft">({is})</span>
            {phone !== null && (
              <>
                , <Link href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</Link>
              </>
            )}
            {email !== null && (
              <>
                , <Link href={`mailto:${email}`}>{email}</Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function LookedList({ looked }: Pick<MineViewProps, 'looked'>) {
  const { words, language } = usePage()
  return (
    <Disclosure summary={words.mine.looked}>
      <ul>
        {looked.map(({ at, who, organisation, what, breakGlass }) => (
          <li>
            {showDay(dutchDay(at), language)}, {showTime(at, language)}:{' '}
            <span lang="nl">
              {who}
              {organisation !== null && ` (${organisation})`}: {what}
            </span>
            {breakGlass && <strong> {words.mine.byBreakGlass}</strong>}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
