'use client'
import { useTranslations } from 'next-intl'
import { MessagePage } from '@/components/message-page.tsx'
import { Button } from '@/components/ui/button.tsx'

export default function ShopError() {
  const t = useTranslations('common')
  return (
    <MessagePage
      title={t('broken.title')}
      text={t('broken.text')}
      action={<Button onClick={() => location.reload()}>{t('tryAgain')}</Button>}
    />
  )
}
