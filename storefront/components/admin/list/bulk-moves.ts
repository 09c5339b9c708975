/** One thing that can be done to many records at once. */
export type BulkMove = {
  status: string
  label: string
  /** What is asked before it is done: nothing, why, or how the money came. */
  ask?: 'reason' | 'receipt'
  /** Title and explanation of what is asked, for so many records. */
  title?: (count: number) => string
  text?: string
  danger?: boolean
  /** Refused without a reason. */
  reasonNeeded?: boolean
}
