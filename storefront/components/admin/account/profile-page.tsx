'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import type { Me } from '@/api/team-shapes.ts'
import { Card, CardContent } from '@/components/ui/card.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { NativeSelect } from '@/components/ui/native-select.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { isLocale } from '@/lib/locale.ts'
import { AuthForm } from '../auth/auth-form.tsx'
import { chooseLanguage } from '../preferences.ts'
import { call } from '../session.ts'
import { useAccount } from './account-context.tsx'
import { AccountPage } from './account-page.tsx'

/** Name and language. The address is how one signs in, and stays. */
export function ProfilePage() {
  const t = useTranslations('account.profile')
  const languages = useTranslations('admin.person.language')
  const shown = useLocale()
  const { user } = useAccount()
  const client = useQueryClient()
  const announce = useToast()
  const send = async ({ name = '', locale }: Record<string, string>) => {
    await call('/me', { method: 'PATCH', body: { name: name.trim(), locale } })
    if (isLocale(locale) && locale !== shown) return chooseLanguage(locale)
    client.setQueryData<Me>(['me'], me => me && { ...me, user: { ...me.user, name: name.trim() } })
    void client.invalidateQueries({ queryKey: ['me'] })
    announce(t('saved'))
  }
  return (
    <AccountPage title={t('title')} text={t('text')}>
      <Card>
        <CardContent>
          <AuthForm stays submit={t('save')} working={t('saving')} send={send}>
            {errorOf => (
              <>
                <Field label={t('name')} hint={t('nameHint')} error={errorOf('name')} required>
                  {control => (
                    <Input
                      {...control}
                      name="name"
                      autoComplete="name"
                      dir="auto"
                      maxLength={120}
                      defaultValue={user.name}
                    />
                  )}
                </Field>
                <Field label={t('locale')} hint={t('localeHint')}>
                  {control => (
                    <NativeSelect {...control} name="locale" defaultValue={user.locale}>
                      {(['ar', 'en'] as const).map(one => (
                        <option key={one} value={one}>
                          {languages(one)}
                        </option>
                      ))}
                    </NativeSelect>
                  )}
                </Field>
                <div>
                  <p className="font-semibold text-sm">{t('email')}</p>
                  <p className="mt-1.5 break-all">
                    <bdi>{user.email}</bdi>
                  </p>
                  <p className="mt-1 text-muted-foreground text-sm">{t('emailHint')}</p>
                </div>
              </>
            )}
          </AuthForm>
        </CardContent>
      </Card>
    </AccountPage>
  )
}
