import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { MessagePage } from '@/components/message-page.tsx'
import { Button } from '@/components/ui/button.tsx'

/** Wrong, expired and revoked are one: nothing here says what exists. */
export default async function StatusNotFound() {
  const [t, common, locale] = await Promise.all([getTranslations('status'), getTranslations('common'), getLocale()])
  return (
    <MessagePage
      title={t('invalid')}
      text={t('invalidText')}
      action={
        <Button asChild>
          <Link href={`/${locale}`}>{common('backToStore')}</Link>
        </Button>
      }
    />
  )
}
