'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CampaignStatus } from '@/api/store-shapes.ts'
import type { TeamCampaign } from '@/api/team-shapes.ts'
import { ProgressFigures } from '@/components/campaign/progress-figures.tsx'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { textIn } from '@/lib/locale.ts'
import { CampaignBadge } from '../campaigns/campaign-badge.tsx'
import { Period } from '../campaigns/period.tsx'
import { AskDialog } from '../dialogs/ask-dialog.tsx'
import { Section } from '../record/section.tsx'
import { useRefusal } from '../refusal.ts'
import { useTenant } from '../shell/tenant-context.tsx'

type Props = { campaign: TeamCampaign; move: (change: { status: CampaignStatus }) => Promise<TeamCampaign> }

/** How far it has come, and the one step there is: open it, close it, open it again. */
export function CampaignStanding({ campaign, move }: Props) {
  const t = useTranslations('admin.campaigns')
  const { reader, may } = useTenant()
  const announce = useToast()
  const say = useRefusal()
  const [asking, ask] = useState(false)
  const moving = useMutation({
    mutationFn: (status: CampaignStatus) => move({ status }),
    onSuccess: ({ status }) => announce(t(status === 'closed' ? 'moves.closed' : 'moves.opened')),
  })
  const isOpen = campaign.status === 'active'
  const step = isOpen ? 'close' : campaign.status === 'draft' ? 'open' : 'reopen'
  return (
    <Section title={t('standing')} aside={<CampaignBadge campaign={campaign} />}>
      <p className="mb-3 text-muted-foreground text-sm">
        <Period campaign={campaign} />
      </p>
      {campaign.status === 'draft' ? null : <ProgressFigures progress={campaign.progress} reader={reader} />}
      {may('campaigns.write') ? (
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            size="sm"
            variant={isOpen ? 'outline' : 'primary'}
            className="max-md:min-h-11"
            aria-disabled={moving.isPending || undefined}
            onClick={() => (isOpen ? ask(true) : moving.mutate('active'))}
          >
            {t(`moves.${step}`)}
          </Button>
          {step === 'open' ? <p className="text-muted-foreground text-sm">{t('moves.openText')}</p> : null}
        </div>
      ) : null}
      {moving.isError ? (
        <Alert role="alert" tone="danger" className="mt-3">
          {say(moving.error)}
        </Alert>
      ) : null}
      <AskDialog
        open={asking}
        onOpenChange={ask}
        title={t('moves.closeTitle', { name: textIn(reader.locale, campaign.name) })}
        text={t('moves.closeText')}
        submit={t('moves.close')}
        onSubmit={() => moving.mutate('closed')}
      />
    </Section>
  )
}
