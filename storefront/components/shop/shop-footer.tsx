import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Storefront } from '@/api/shapes.ts'
import { formatPhone } from '@/lib/format.ts'
import { type Locale, textIn } from '@/lib/locale.ts'

export async function ShopFooter({ store, locale }: { store: Storefront; locale: Locale }) {
  const [t, receipt] = await Promise.all([getTranslations('storefront'), getTranslations('receipt')])
  const name = textIn(locale, store.name)
  const about = textIn(locale, store.about)
  const { merchant } = store
  return (
    <footer className="mt-auto border-t bg-muted">
      <div className="page grid gap-10 py-12 md:grid-cols-[1.4fr_1fr_1fr] md:gap-12">
        {about ? (
          <section aria-labelledby="about">
            <Heading id="about">{t('about', { name })}</Heading>
            <p className="max-w-prose whitespace-pre-line text-muted-foreground">{about}</p>
          </section>
        ) : null}
        {merchant ? (
          <>
            <section aria-labelledby="contact">
              <Heading id="contact">{t('contact')}</Heading>
              <ul className="-mt-2 text-muted-foreground">
                {merchant.phone ? (
                  <ContactLine href={`tel:${merchant.phone}`}>{formatPhone(merchant.phone)}</ContactLine>
                ) : null}
                {merchant.email ? <ContactLine href={`mailto:${merchant.email}`}>{merchant.email}</ContactLine> : null}
              </ul>
              <p className="mt-1.5 text-muted-foreground">{textIn(locale, merchant.address)}</p>
            </section>
            <section aria-labelledby="merchant">
              <Heading id="merchant">{t('merchant')}</Heading>
              <p className="text-muted-foreground">
                <bdi>{merchant.legalName}</bdi>
              </p>
              <Fact label={t('registration')} value={merchant.registrationNumber} />
              <Fact label={t('licence')} value={merchant.licenceNumber} />
              <Link
                href={`/${locale}/terms`}
                prefetch={false}
                className="-my-1 inline-flex min-h-11 items-center underline underline-offset-4 hover:text-accent-ink"
              >
                {t('terms')}
              </Link>
              {store.features.donations ? (
                <Link
                  href={`/${locale}/receipts`}
                  prefetch={false}
                  className="-my-1 flex min-h-11 items-center self-start underline underline-offset-4 hover:text-accent-ink"
                >
                  {receipt('title')}
                </Link>
              ) : null}
            </section>
          </>
        ) : null}
      </div>
      <div className="page">
        <p className="border-t py-5 text-muted-foreground text-sm">{t('madeWith')}</p>
      </div>
    </footer>
  )
}

function Heading({ id, children }: { id: string; children: ReactNode }) {
  return (
    <h2 id={id} className="mb-3 text-base">
      {children}
    </h2>
  )
}

function ContactLine({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a href={href} className="-my-0.5 inline-flex min-h-11 items-center underline-offset-4 hover:underline">
        <bdi dir="ltr">{children}</bdi>
      </a>
    </li>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  if (!value) return null
  return (
    <p className="mt-1.5 text-muted-foreground">
      {label}: <bdi className="text-foreground">{value}</bdi>
    </p>
  )
}
