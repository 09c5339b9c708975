'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { Settings } from '@/api/team-shapes.ts'
import type { Tenant } from '@/api/tenant-shapes.ts'
import { AddressSettings } from '../address/address-settings.tsx'
import { ArchivesCard } from '../archives/archives-card.tsx'
import { LoadFailed } from '../load-failed.tsx'
import { BrandingPictures } from '../media/branding-pictures.tsx'
import { PublicationCard } from '../publication/publication-card.tsx'
import { RecordSkeleton } from '../record/record-skeleton.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { BrandingSettings } from './branding-settings.tsx'
import { CloseStore } from './close-store.tsx'
import { DeliverySettings } from './delivery-settings.tsx'
import { FeatureSettings } from './feature-settings.tsx'
import { GivingSettings } from './giving-settings.tsx'
import { MerchantSettings } from './merchant-settings.tsx'
import { ReminderSettings } from './reminder-settings.tsx'
import { StoreSettings } from './store-settings.tsx'
import { useSettings } from './use-settings.ts'
import { useTenantFacts } from './use-tenant.ts'

/** What the storefront says, charges and takes; each part is saved on its own and holds for the public at once. */
export function SettingsPage() {
  const t = useTranslations('admin.settings')
  const settings = useSettings()
  const { membership } = useTenant()
  const isClosing = membership.deletionAt !== null
  return (
    <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 lg:px-8 lg:py-7">
      <div className="mx-auto flex max-w-3xl flex-col gap-4">
        <header>
          <h1 className="text-2xl">{t('title')}</h1>
          <p className="mt-1 text-muted-foreground">{t(isClosing ? 'closing' : 'text')}</p>
        </header>
        {isClosing ? (
          <Copy />
        ) : settings.data ? (
          <Parts settings={settings.data} />
        ) : settings.isError ? (
          <LoadFailed problem={settings.error} retry={() => void settings.refetch()} />
        ) : (
          <RecordSkeleton />
        )}
      </div>
    </main>
  )
}

/** Each part is drawn anew when its own contents were changed elsewhere, and only then: what is being typed stays. */
function Parts({ settings }: { settings: Settings }) {
  const { membership, may } = useTenant()
  const { branding, features, delivery, giving, reminders, merchant, licensed } = settings
  const tenant = useTenantFacts().data
  const gives = membership.kind !== 'shop'
  useNamedPart(tenant !== undefined)
  return (
    <>
      <PublicationCard />
      {tenant ? <StoreSettings key={`store ${JSON.stringify(ownFacts(tenant))}`} tenant={tenant} /> : null}
      {tenant && may('tenant.rename') ? <AddressSettings key={`address ${tenant.slug}`} tenant={tenant} /> : null}
      <BrandingSettings key={`branding ${JSON.stringify(branding)}`} branding={branding} />
      <BrandingPictures branding={branding} />
      <FeatureSettings key={`features ${JSON.stringify(features)}`} features={features} licensed={licensed} />
      <DeliverySettings key={`delivery ${JSON.stringify(delivery)}`} delivery={delivery} />
      {gives ? (
        <GivingSettings key={`giving ${JSON.stringify(giving)}`} giving={giving} currency={delivery.fee.currency} />
      ) : null}
      {gives ? <ReminderSettings key={`reminders ${JSON.stringify(reminders)}`} reminders={reminders} /> : null}
      <div id="merchant" className="scroll-mt-16">
        <MerchantSettings key={`merchant ${JSON.stringify(merchant)}`} merchant={merchant} />
      </div>
      <Copy />
      {may('tenant.delete') ? <CloseStore /> : null}
    </>
  )
}

/** All that is left to be done in a store that is closing. */
function Copy() {
  const { may } = useTenant()
  if (!may('tenant.archive')) return null
  return (
    <div id="copy" className="scroll-mt-16">
      <ArchivesCard />
    </div>
  )
}

/** A link to a part (`#merchant`) is followed once the parts are there: when the page opened there was none to go to. */
function useNamedPart(isThere: boolean) {
  useEffect(() => {
    if (isThere) document.getElementById(window.location.hash.slice(1))?.scrollIntoView()
  }, [isThere])
}

/** What can be changed beside the address. */
const ownFacts = ({ name, kind, currency, currencyFixed, locales, defaultLocale, timeZone }: Tenant) => [
  ...[name, kind, currency, currencyFixed, locales, defaultLocale, timeZone],
]
