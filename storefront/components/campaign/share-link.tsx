import { Share2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { whatsAppUrl } from '@/lib/give/whats-app.ts'

type Props = { name: string; url: string; campaign: string }

/** Passes a campaign on; who comes by it is counted as such. */
export function ShareLink({ name, url, campaign }: Props) {
  const t = useTranslations('campaign')
  const marked = `${url}?${new URLSearchParams({ utm_source: 'whatsapp', utm_medium: 'share', utm_campaign: campaign })}`
  return (
    <a
      href={whatsAppUrl(`${name}\n${marked}`)}
      target="_blank"
      rel="noopener noreferrer"
      className="inline-flex min-h-11 items-center gap-2 text-muted-foreground text-sm underline-offset-4 hover:text-foreground hover:underline"
    >
      <Share2 aria-hidden className="size-4 stroke-[1.5]" />
      {t('share')}
    </a>
  )
}
