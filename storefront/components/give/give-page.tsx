import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { findStorefront } from '@/api/server.ts'
import type { Campaign, Storefront } from '@/api/shapes.ts'
import { CampaignActions } from '@/components/campaign/campaign-actions.tsx'
import { PledgeForm } from '@/components/pledge/pledge-form.tsx'
import { NotOpenYet } from '@/components/shop/not-open-yet.tsx'
import { ClientMessages } from '@/i18n/client-messages.tsx'
import { todayIn } from '@/lib/give/calendar.ts'
import type { Giving } from '@/lib/give/donor.ts'
import { isolate } from '@/lib/isolate.ts'
import { type Locale, textIn } from '@/lib/locale.ts'
import { causeOf } from './cause.ts'
import { CauseStrip } from './cause-strip.tsx'
import { GiftForm } from './gift-form.tsx'

const nothing = { gifts: false, pledges: false }

type Props = {
  kind: 'gift' | 'pledge'
  slug: string
  locale: Locale
  campaign: Campaign | null
  asked: Record<string, string | string[] | undefined>
}

/** The form of a gift or a pledge, for a campaign or for the charity itself. */
export async function GivePage({ kind, slug, locale, campaign, asked }: Props) {
  const [store, t] = await Promise.all([findStorefront(slug), getTranslations(kind === 'gift' ? 'give' : 'pledge')])
  if (!(kind === 'gift' ? store.features.donations : store.features.pledges)) notFound()
  const reader = { locale, digits: store.digits, timeZone: store.timeZone }
  const name = isolate(textIn(locale, (campaign ?? store).name))
  const cause = campaign && causeOf(campaign)
  return (
    <main id="main" tabIndex={-1} className="page min-h-dvh py-8 md:py-12">
      <h1 className="text-2xl">{cause ? t('title') : t('titleFor', { name })}</h1>
      <div className="mt-6 grid gap-8 lg:grid-cols-[minmax(0,36rem)_20rem] lg:justify-between lg:gap-14">
        {cause ? (
          <aside className="lg:sticky lg:top-8 lg:order-2 lg:self-start">
            <CauseStrip cause={cause} reader={reader} />
          </aside>
        ) : null}
        {!store.published ? (
          <NotOpenYet what="gifts" locale={locale} />
        ) : campaign && !takes(campaign, kind) ? (
          <CampaignActions
            campaign={{ ...campaign, takesGifts: false }}
            presets={[]}
            reader={reader}
            offers={nothing}
          />
        ) : (
          <Form namespace={kind}>
            {kind === 'gift' ? (
              <GiftForm
                giving={givingOf(store, campaign)}
                purposes={store.giving.purposes}
                cause={cause}
                amount={amountIn(asked)}
              />
            ) : (
              <PledgeForm
                giving={givingOf(store, campaign)}
                cause={cause}
                amount={amountIn(asked)}
                today={todayIn(store.timeZone)}
              />
            )}
          </Form>
        )}
      </div>
    </main>
  )
}

function Form({ namespace, children }: { namespace: 'gift' | 'pledge'; children: ReactNode }) {
  const own = namespace === 'pledge' ? ['pledge'] : []
  return <ClientMessages namespaces={['common', 'give', 'errors', ...own]}>{children}</ClientMessages>
}

function takes(campaign: Campaign, kind: Props['kind']): boolean {
  return campaign.takesGifts && (kind === 'gift' || campaign.takesPledges)
}

function givingOf(store: Storefront, campaign: Campaign | null): Giving {
  const presets = campaign?.presets.length ? campaign.presets : store.giving.presets
  const smallest = campaign?.smallestGift ?? store.giving.smallest
  const largest = campaign?.largestGift ?? store.giving.largest
  return { currency: store.currency, presets, smallest, largest }
}

function amountIn({ amount }: Props['asked']): string {
  return typeof amount === 'string' && /^\d{1,9}(\.\d{1,3})?$/.test(amount) ? amount : ''
}
