import type { NewCampaign } from '../../api/store-shapes.ts'
import type { TeamCampaign } from '../../api/team-shapes.ts'
import { bodyOf, type Mistakes } from './form-body.ts'
import { readMoney } from './read-money.ts'

type Texts = Pick<NewCampaign, 'name' | 'summary' | 'story' | 'impact' | 'destination'>
type Lines = { startsOn: string; endsOn: string; licenceNumber: string; administrativePercentage: string; slug: string }
/** What a campaign's form says; its status is moved by buttons of their own. */
export type CampaignFields = Omit<NewCampaign, 'status' | 'position'>

/** A campaign as the fields of its form say it; what is left empty is none. */
export function readCampaign(given: FormData, currency: string): { body: CampaignFields } | { mistakes: Mistakes } {
  const { name, summary, story, impact, destination, ...lines } = bodyOf(given, { empty: true }) as unknown as Texts &
    Lines
  const money = (field: string) => readMoney(given.get(field), currency)
  const places = [...given.keys()].filter(key => key.startsWith('presets.'))
  const amounts = ['goal', 'smallestGift', 'largestGift', ...places]
  const percentage = lines.administrativePercentage.replace('٫', '.').replace(/[٠-٩]/g, western)
  const mistakes: Mistakes = {
    ...(!name.ar && !name.en && { 'name.ar': 'required' }),
    ...Object.fromEntries(amounts.flatMap(field => (money(field) === 'amount' ? [[field, 'amount']] : []))),
    ...(/^(\d{1,3}(\.\d{1,2})?)?$/.test(percentage) ? {} : { administrativePercentage: 'malformed' }),
  }
  if (Object.keys(mistakes).length > 0) return { mistakes }
  const kept = (field: string) => {
    const read = money(field)
    return typeof read === 'object' ? read : null
  }
  const body = {
    ...{ name, summary, story, impact, destination },
    goal: kept('goal'),
    startsOn: lines.startsOn,
    endsOn: lines.endsOn || null,
    licenceNumber: lines.licenceNumber,
    administrativePercentage: percentage || null,
    presets: places.flatMap(place => kept(place) ?? []),
    smallestGift: kept('smallestGift'),
    largestGift: kept('largestGift'),
    takesPledges: given.has('takesPledges'),
    ...(lines.slug && { slug: lines.slug }),
  }
  return { body }
}

/** What its form would say of a campaign as it is kept. */
export function campaignFieldsOf(campaign: TeamCampaign): CampaignFields {
  const { name, summary, story, impact, destination, startsOn, endsOn, licenceNumber, slug } = campaign
  const { administrativePercentage, presets, smallestGift, largestGift, takesPledges, progress } = campaign
  return {
    ...{ name, summary, story, impact, destination, startsOn, endsOn, licenceNumber, slug },
    ...{ administrativePercentage, presets, smallestGift, largestGift, takesPledges, goal: progress.goal },
  }
}

const western = (digit: string) => String(digit.charCodeAt(0) - 0x660)
