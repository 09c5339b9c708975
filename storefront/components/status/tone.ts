/** The colour beside the word of a state. */
export function toneOf(status: string): 'info' | 'success' | 'neutral' | 'accent' {
  if (status === 'pending' || status === 'open') return 'info'
  if (status === 'cancelled' || status === 'written_off') return 'neutral'
  return status === 'confirmed' || status === 'partly_fulfilled' ? 'accent' : 'success'
}
