'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Donation } from '@/api/team-shapes.ts'
import { Money } from '@/components/money.tsx'
import { formatDay } from '@/lib/admin/days.ts'
import { textIn } from '@/lib/locale.ts'
import { Facts } from '../record/facts.tsx'
import { Section } from '../record/section.tsx'
import { useTenant } from '../shell/tenant-context.tsx'

export function DonationFacts({ donation }: { donation: Donation }) {
  const t = useTranslations('admin.donation')
  const words = useTranslations('admin')
  const { slug, reader } = useTenant()
  const { campaign, tribute, pledge, paymentMethod, receivedOn } = donation
  return (
    <Section title={t('gift')}>
      <p className="mb-4 font-semibold text-2xl">
        <Money money={donation.amount} reader={reader} />
      </p>
      <Facts
        facts={{
          [t('purpose')]: words(`purpose.${donation.purpose}`),
          [t('campaign')]: campaign ? <bdi>{textIn(reader.locale, campaign.name)}</bdi> : t('noCampaign'),
          [t('tribute')]:
            tribute && t.rich(`tributes.${tribute.kind}`, { name: tribute.name, b: text => <bdi>{text}</bdi> }),
          [t('pledge')]: pledge && (
            <Link
              href={`/${slug}/pledges/${pledge.number}`}
              className="text-accent-ink underline-offset-4 hover:underline"
            >
              <bdi>{pledge.number}</bdi>
            </Link>
          ),
          [t('receivedOn')]: receivedOn && formatDay(receivedOn, reader),
          [t('paid')]: paymentMethod && words(`payment.methods.${paymentMethod}`),
          [t('reference')]: donation.paymentReference && <bdi>{donation.paymentReference}</bdi>,
        }}
      />
    </Section>
  )
}
