'use client'
import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Publication } from '@/api/tenant-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Badge } from '@/components/ui/badge.tsx'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { inDigits } from '@/lib/format.ts'
import { AskDialog } from '../dialogs/ask-dialog.tsx'
import { LoadFailed } from '../load-failed.tsx'
import { Section } from '../record/section.tsx'
import { useRefusal } from '../refusal.ts'
import { ShopLink } from '../shell/shop-link.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { Requirements } from './requirements.tsx'
import { usePublication, usePublishing } from './use-publication.ts'

/** Whether the public sees the store, what it still lacks for that, and the button. */
export function PublicationCard() {
  const t = useTranslations('admin.publication')
  const publication = usePublication()
  const { data } = publication
  if (!data && !publication.isError) return null
  if (!data) return <LoadFailed problem={publication.error} retry={() => void publication.refetch()} />
  return (
    <Section
      title={t('title')}
      aside={<Badge tone={data.published ? 'success' : 'neutral'}>{t(data.published ? 'published' : 'preview')}</Badge>}
    >
      <div className="flex flex-col gap-4">
        <Standing publication={data} />
        <Requirements publication={data} />
        <Publishing publication={data} />
      </div>
    </Section>
  )
}

function Standing({ publication }: { publication: Publication }) {
  const t = useTranslations('admin.publication')
  const { reader } = useTenant()
  const { published, ready, requirements } = publication
  const missing = requirements.filter(({ met, blocks }) => !met && blocks === 'publication').length
  const words = published ? (ready ? 'live' : 'liveLacking') : ready ? 'ready' : 'lacking'
  return <p className="text-muted-foreground text-sm">{inDigits(t(words, { count: missing }), reader)}</p>
}

function Publishing({ publication: { published, ready } }: { publication: Publication }) {
  const t = useTranslations('admin.publication')
  const announce = useToast()
  const say = useRefusal()
  const { membership } = useTenant()
  const [asking, setAsking] = useState(false)
  const change = usePublishing()
  const verb = published ? 'unpublish' : 'publish'
  const begin = () => change.mutate(published ? 'DELETE' : 'POST', { onSuccess: () => announce(t(`${verb}.done`)) })
  const isShut = membership.deletionAt !== null || (!published && !ready)
  return (
    <>
      {change.isError ? (
        <Alert role="alert" tone="danger">
          {say(change.error)}
        </Alert>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <ShopLink path="">{t(published ? 'look' : 'lookPreview')}</ShopLink>
        <Button
          variant={published ? 'outline' : 'primary'}
          size="sm"
          className="max-md:min-h-11"
          aria-disabled={isShut || change.isPending || undefined}
          onClick={() => !isShut && !change.isPending && setAsking(true)}
        >
          {change.isPending ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
          {t(`${verb}.open`)}
        </Button>
      </div>
      <AskDialog
        open={asking}
        onOpenChange={setAsking}
        title={t(`${verb}.ask`)}
        text={t(`${verb}.text`)}
        submit={t(`${verb}.submit`)}
        onSubmit={begin}
      />
    </>
  )
}
