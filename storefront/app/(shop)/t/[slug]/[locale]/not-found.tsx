import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { MessagePage } from '@/components/message-page.tsx'
import { Button } from '@/components/ui/button.tsx'

export default async function ShopNotFound() {
  const [t, locale] = await Promise.all([getTranslations('common'), getLocale()])
  return (
    <MessagePage
      title={t('notFound.title')}
      text={t('notFound.text')}
      action={
        <Button asChild>
          <Link href={`/${locale}`}>{t('backToStore')}</Link>
        </Button>
      }
    />
  )
}
